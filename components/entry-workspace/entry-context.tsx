"use client";

import { createContext, useContext } from "react";
import type { EntryWorkspace } from "./types";

const Context = createContext<EntryWorkspace | null>(null);

export const EntryContextProvider = Context.Provider;

/** The shared work on the budget that is open; only below the entry layout. */
export function useEntry(): EntryWorkspace {
  const workspace = useContext(Context);
  if (!workspace) throw new Error("useEntry needs the entry layout above it");
  return workspace;
}
