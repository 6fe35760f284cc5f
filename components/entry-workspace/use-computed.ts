"use client";

import { startTransition, useEffect, useRef, useState } from "react";
import type { BudgetBook } from "@/lib/domain/book/types";
import { type Impact, impactOf } from "@/lib/domain/compare/impact";
import { type Disclosure, disclose } from "@/lib/domain/disclosure";
import type { Basis } from "@/lib/domain/editions/basis";
import { useBasis } from "../basis/basis-provider";

export interface Computed {
  disclosure: Disclosure | null;
  impact: Impact | null;
}

/** How long typing must rest before everything published is computed anew, in milliseconds. */
const REST = 300;

function whenIdle(work: () => void): () => void {
  if (typeof window.requestIdleCallback !== "function") {
    const timer = setTimeout(work, 0);
    return () => clearTimeout(timer);
  }
  const handle = window.requestIdleCallback(work, { timeout: 2_000 });
  return () => window.cancelIdleCallback(handle);
}

function disclosureOf(book: BudgetBook, basis: Basis): Disclosure | null {
  try {
    return disclose(book, basis);
  } catch (error) {
    // Sums beyond the exact range: the amounts at fault are marked where they were typed.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Everything published of the book, and how it differs from that of `base`; computed when typing rests. */
export function useComputed(book: BudgetBook, base: BudgetBook): Computed {
  const basis = useBasis();
  const [computed, setComputed] = useState<Computed>({ disclosure: null, impact: null });
  const known = useRef<{ base: BudgetBook; disclosure: Disclosure | null } | null>(null);
  useEffect(() => {
    let giveUp: (() => void) | undefined;
    const timer = setTimeout(() => {
      giveUp = whenIdle(() => {
        if (known.current?.base !== base) known.current = { base, disclosure: disclosureOf(base, basis) };
        const before = known.current.disclosure;
        const disclosure = book === base ? before : disclosureOf(book, basis);
        const impact = before && disclosure && impactOf(before, disclosure);
        startTransition(() => setComputed({ disclosure, impact }));
      });
    }, REST);
    return () => {
      clearTimeout(timer);
      giveUp?.();
    };
  }, [book, base, basis]);
  return computed;
}
