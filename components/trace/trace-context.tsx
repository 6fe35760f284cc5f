"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import type { Derivation } from "./derivation";

/** What the drawer shows: a figure of the disclosure by its address, or how a figure of the text was worked out. */
export type Shown = { kind: "cell"; address: string } | { kind: "derivation"; derivation: Derivation };

interface Trace {
  shown: Shown | null;
  /** true when the drawer should take the focus, because it was opened by key */
  takeFocus: () => boolean;
  openCell: (address: string, byKey: boolean) => void;
  openDerivation: (derivation: Derivation, opener: HTMLElement, byKey: boolean) => void;
  close: () => void;
}

const TraceContext = createContext<Trace | null>(null);

/** The drawer's state for everything inside one frame. */
export function useTrace(): Trace {
  const trace = useContext(TraceContext);
  if (!trace) throw new Error("useTrace is used outside TraceProvider");
  return trace;
}

function withCell(address: string | null): string {
  const url = new URL(window.location.href);
  if (address === null) url.searchParams.delete("cell");
  else url.searchParams.set("cell", address);
  return `${url.pathname}${url.search}`;
}

/**
 * Keeps what the drawer shows. A figure stands in the address (`?cell=`), so that it can be sent to a colleague and the
 * browser's Back returns to the figure before; a derivation belongs to the page and goes when the page does.
 */
export function TraceProvider({ children }: { children: ReactNode }) {
  const address = useSearchParams().get("cell");
  const pathname = usePathname();
  const [derived, setDerived] = useState<{ derivation: Derivation; pathname: string } | null>(null);
  const byKeyRef = useRef(false);
  const opener = useRef<HTMLElement | null>(null);

  const openCell = useCallback((next: string, byKey: boolean) => {
    byKeyRef.current = byKey;
    opener.current = null;
    setDerived(null);
    window.history.pushState(null, "", withCell(next));
  }, []);

  const openDerivation = useCallback(
    (derivation: Derivation, from: HTMLElement, byKey: boolean) => {
      byKeyRef.current = byKey;
      opener.current = from;
      window.history.replaceState(null, "", withCell(null));
      setDerived({ derivation, pathname });
    },
    [pathname],
  );

  const close = useCallback(() => {
    const back = opener.current ?? document.querySelector<HTMLElement>("[data-cell][aria-current]");
    setDerived(null);
    if (new URL(window.location.href).searchParams.has("cell")) window.history.pushState(null, "", withCell(null));
    back?.focus();
  }, []);

  const takeFocus = useCallback(() => {
    const byKey = byKeyRef.current;
    byKeyRef.current = false;
    return byKey;
  }, []);

  const shown = useMemo((): Shown | null => {
    if (derived?.pathname === pathname) return { kind: "derivation", derivation: derived.derivation };
    return address ? { kind: "cell", address } : null;
  }, [derived, address, pathname]);

  useEffect(() => {
    if (!shown) return;
    const onKey = (event: KeyboardEvent) => {
      const inDialog = event.target instanceof Element && event.target.closest("[aria-modal]");
      if (event.key === "Escape" && !event.isComposing && !inDialog) close();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [shown, close]);

  const value = useMemo(
    () => ({ shown, takeFocus, openCell, openDerivation, close }),
    [shown, takeFocus, openCell, openDerivation, close],
  );
  return <TraceContext value={value}>{children}</TraceContext>;
}
