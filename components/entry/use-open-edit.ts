import { useLayoutEffect, useRef } from "react";

/**
 * Enters what stands open in a cell before the screen or the site is left: it would be lost without a word.
 *
 * @param enter ends the edit; nothing when there is none
 */
export function useOpenEdit(enter: () => void): void {
  const latest = useRef(enter);
  useLayoutEffect(() => {
    latest.current = enter;
  });
  // A layout effect: when the screen is left it is over before saving stops.
  useLayoutEffect(() => {
    const end = () => latest.current();
    window.addEventListener("beforeunload", end, { capture: true });
    return () => {
      window.removeEventListener("beforeunload", end, { capture: true });
      end();
    };
  }, []);
}
