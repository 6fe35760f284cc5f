"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import { subjectOf } from "@/lib/domain/places/subject";
import type { Derivation } from "./derivation";

/**
 * What the drawer shows: a figure of the disclosure by its address, any other place by its subject, or how a figure of
 * the text was worked out.
 */
export type Shown =
  | { kind: "cell"; address: string }
  | { kind: "place"; subject: string }
  | { kind: "derivation"; derivation: Derivation };

/** Where does this come from, what is wrong with it, what was said of it, what does it rest on. */
export const DRAWER_TABS = ["trace", "findings", "comments", "files"] as const;
export type DrawerTab = (typeof DRAWER_TABS)[number];

interface Trace {
  shown: Shown | null;
  tab: DrawerTab;
  /** true when the drawer should take the focus, because it was opened by key */
  takeFocus: () => boolean;
  openCell: (address: string, byKey: boolean, tab?: DrawerTab) => void;
  openPlace: (subject: string, opener: HTMLElement | null, tab?: DrawerTab) => void;
  /** whether a place was opened on this page, and not by a link that leads to it */
  isOpenedHere: (subject: string) => boolean;
  openDerivation: (derivation: Derivation, opener: HTMLElement, byKey: boolean) => void;
  /** while a place is shown, shows another in its stead: the drawer follows what is selected */
  follow: (subject: string) => void;
  chooseTab: (tab: DrawerTab) => void;
  close: () => void;
}

const TraceContext = createContext<Trace | null>(null);

/** The drawer's state for everything inside one frame. */
export function useTrace(): Trace {
  const trace = useContext(TraceContext);
  if (!trace) throw new Error("useTrace is used outside TraceProvider");
  return trace;
}

/** The subject of what the drawer shows; null for what is no place of the budget. */
export function subjectShown(shown: Shown | null): string | null {
  if (shown?.kind === "cell") return subjectOf({ kind: "cell", address: shown.address });
  return shown?.kind === "place" ? shown.subject : null;
}

interface Address {
  cell?: string;
  at?: string;
  tab?: DrawerTab;
}

function withAddress({ cell, at, tab }: Address): string {
  const url = new URL(window.location.href);
  const wanted = { cell, at, tab: tab === "trace" ? undefined : tab };
  for (const [name, value] of Object.entries(wanted)) {
    if (value === undefined) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  return `${url.pathname}${url.search}`;
}

const tabNamed = (name: string | null): DrawerTab => DRAWER_TABS.find((tab) => tab === name) ?? "trace";

/**
 * Keeps what the drawer shows. A figure or another place stands in the address (`?cell=`, `?at=`), so that it can be sent
 * to a colleague and the browser's Back returns to the one before; a derivation belongs to the page and goes when the
 * page does.
 */
export function TraceProvider({ children }: { children: ReactNode }) {
  const query = useSearchParams();
  const [address, asked, under] = [query.get("cell"), query.get("at"), query.toString()];
  // What follows the selection from moment to moment stays out of the address: each change of it is work for the router.
  const [followed, setFollowed] = useState<{ under: string; subject: string } | null>(null);
  const [chosen, setChosen] = useState<{ under: string; tab: DrawerTab } | null>(null);
  const at = followed?.under === under && asked !== null ? followed.subject : asked;
  const tab = chosen?.under === under ? chosen.tab : tabNamed(query.get("tab"));
  const pathname = usePathname();
  const [derived, setDerived] = useState<{ derivation: Derivation; pathname: string } | null>(null);
  const byKeyRef = useRef(false);
  const opener = useRef<HTMLElement | null>(null);
  const openedHere = useRef<string | null>(null);

  const openCell = useCallback((cell: string, byKey: boolean, next: DrawerTab = "trace") => {
    byKeyRef.current = byKey;
    opener.current = null;
    setDerived(null);
    window.history.pushState(null, "", withAddress({ cell, tab: next }));
  }, []);

  const openPlace = useCallback((subject: string, from: HTMLElement | null, next: DrawerTab = "trace") => {
    byKeyRef.current = true;
    opener.current = from;
    openedHere.current = subject;
    setDerived(null);
    window.history.pushState(null, "", withAddress({ at: subject, tab: next }));
  }, []);
  const isOpenedHere = useCallback((subject: string) => subject === openedHere.current, []);

  const openDerivation = useCallback(
    (derivation: Derivation, from: HTMLElement, byKey: boolean) => {
      byKeyRef.current = byKey;
      opener.current = from;
      window.history.replaceState(null, "", withAddress({}));
      setDerived({ derivation, pathname });
    },
    [pathname],
  );

  const follow = useCallback((subject: string) => setFollowed({ under, subject }), [under]);
  const chooseTab = useCallback((next: DrawerTab) => setChosen({ under, tab: next }), [under]);

  const close = useCallback(() => {
    const back = opener.current ?? document.querySelector<HTMLElement>("[data-cell][aria-current]");
    setDerived(null);
    openedHere.current = null;
    const { searchParams } = new URL(window.location.href);
    if (searchParams.has("cell") || searchParams.has("at")) window.history.pushState(null, "", withAddress({}));
    back?.focus();
  }, []);

  const takeFocus = useCallback(() => {
    const byKey = byKeyRef.current;
    byKeyRef.current = false;
    return byKey;
  }, []);

  const shown = useMemo((): Shown | null => {
    if (derived?.pathname === pathname) return { kind: "derivation", derivation: derived.derivation };
    if (address) return { kind: "cell", address };
    return at ? { kind: "place", subject: at } : null;
  }, [derived, address, at, pathname]);

  useEffect(() => {
    if (!shown) return;
    const onKey = (event: KeyboardEvent) => {
      const inDialog = event.target instanceof Element && event.target.closest("[aria-modal]");
      if (event.key === "Escape" && !event.isComposing && !event.defaultPrevented && !inDialog) close();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [shown, close]);

  const value = useMemo(
    () => ({ shown, tab, takeFocus, openCell, openPlace, isOpenedHere, openDerivation, follow, chooseTab, close }),
    [shown, tab, takeFocus, openCell, openPlace, isOpenedHere, openDerivation, follow, chooseTab, close],
  );
  return <TraceContext value={value}>{children}</TraceContext>;
}
