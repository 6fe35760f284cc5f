"use client";

import { createContext, type ReactNode, useContext, useRef } from "react";
import { Basis, type BasisContent } from "@/lib/domain/editions/basis";

const BasisContext = createContext<Basis | null>(null);

/** Gives everything below the codes and limits that the server computes with. */
export function BasisProvider({ basis: content, children }: { basis: BasisContent; children: ReactNode }) {
  const kept = useRef<Basis | null>(null);
  const sent = new Basis(content);
  // The server sends them with every page; as long as they say the same nothing is compiled anew.
  if (kept.current?.key !== sent.key) kept.current = sent;
  return <BasisContext value={kept.current}>{children}</BasisContext>;
}

/** The codes and limits to compute with. @throws Error outside of a `BasisProvider` */
export function useBasis(): Basis {
  const basis = useContext(BasisContext);
  if (!basis) throw new Error("Nothing above gives a basis");
  return basis;
}
