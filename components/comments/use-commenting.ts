"use client";

import { useAction } from "../ui/use-action";
import { useComments } from "./comments-context";

/** Runs one action on comments at a time; whatever comes of it, what is said now is asked for. */
export function useCommenting() {
  return useAction(useComments().reload);
}
