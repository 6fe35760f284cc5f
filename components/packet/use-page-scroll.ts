"use client";

import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";

/** How much of the pages around what is in sight is kept ready, in heights of the window. */
const AHEAD = "100% 0px";
/** A page is never wider than this by itself, in CSS pixels: larger is for people to ask. */
const WIDEST = 900;

const pagesIn = (scroller: HTMLElement) => [...scroller.children] as HTMLElement[];

/** The number of the page whose top was last passed at the upper third of the window, from 1. */
function pageReadIn(scroller: HTMLElement): number {
  const line = scroller.scrollTop + scroller.clientHeight / 3;
  return Math.max(1, pagesIn(scroller).filter(({ offsetTop }) => offsetTop <= line).length);
}

/** The page that is read, and how much of it is scrolled past, in heights of the page. */
interface Place {
  page: number;
  past: number;
}

function placeIn(scroller: HTMLElement): Place {
  const page = pageReadIn(scroller);
  const element = pagesIn(scroller)[page - 1];
  return { page, past: element ? (scroller.scrollTop - element.offsetTop) / element.offsetHeight : 0 };
}

/** Which pages are in sight or nearly, by their place from 0. */
function useNear(scroller: RefObject<HTMLElement | null>, count: number): ReadonlySet<number> {
  const [near, setNear] = useState<ReadonlySet<number>>(new Set());
  useEffect(() => {
    const element = scroller.current;
    if (!element || count === 0) return;
    const pages = pagesIn(element);
    const sight = new IntersectionObserver(
      (entries) => {
        setNear((last) => {
          const next = new Set(last);
          for (const { target, isIntersecting } of entries) {
            const place = pages.indexOf(target as HTMLElement);
            if (isIntersecting) next.add(place);
            else next.delete(place);
          }
          return next;
        });
      },
      { root: element, rootMargin: AHEAD },
    );
    for (const page of pages) sight.observe(page);
    return () => sight.disconnect();
  }, [scroller, count]);
  return near;
}

/** The width of a page at its plain size. */
function usePlainWidth(scroller: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const sizes = new ResizeObserver(() => {
      const { paddingLeft, paddingRight } = getComputedStyle(element);
      const room = element.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
      setWidth(Math.min(room, WIDEST));
    });
    sizes.observe(element);
    return () => sizes.disconnect();
  }, [scroller]);
  return width;
}

/**
 * Follows a list of pages that scrolls: how wide they are, which is read, and which are near. What is read stays in sight
 * when the width changes.
 */
export function usePageScroll(scroller: RefObject<HTMLElement | null>, count: number, zoom: number) {
  const width = Math.floor(usePlainWidth(scroller) * zoom);
  const near = useNear(scroller, count);
  const [current, setCurrent] = useState(1);
  const place = useRef<Place | null>(null);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const follow = () => {
      const read = placeIn(element);
      place.current = read;
      setCurrent(read.page);
    };
    element.addEventListener("scroll", follow, { passive: true });
    return () => element.removeEventListener("scroll", follow);
  }, [scroller]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the width is what moves the pages
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || !place.current) return;
    const page = pagesIn(element)[place.current.page - 1];
    if (page) element.scrollTop = page.offsetTop + place.current.past * page.offsetHeight;
  }, [scroller, width]);
  const goTo = useCallback(
    (number: number) => {
      const element = scroller.current;
      const page = element && pagesIn(element)[number - 1];
      if (page) element.scrollTo({ top: page.offsetTop - Number.parseFloat(getComputedStyle(element).paddingTop) });
    },
    [scroller],
  );
  return { width, current, near, goTo };
}
