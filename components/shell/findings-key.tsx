"use client";

import { usePathname } from "next/navigation";
import { useEffect } from "react";

/**
 * F8 from anywhere in the frame goes to the findings; on their page it moves from one to the next, and at one of several
 * places of one cause to the next of these. Shift F8 goes back.
 */
export function FindingsKey({ href }: { href: string }) {
  const pathname = usePathname();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "F8") return;
      event.preventDefault();
      // Where a place of several of one cause is open, the next of them comes first.
      const other = document.querySelector<HTMLElement>(event.shiftKey ? "[data-previous-place]" : "[data-next-place]");
      if (other && pathname !== href) {
        other.click();
        return;
      }
      if (pathname !== href) {
        // As a person would: out of the field first, which enters what stands in it, then a click on the link in the head, which
        // whoever guards what is not saved hears.
        const section = document.querySelector<HTMLAnchorElement>(`header a[href="${href}"]`);
        section?.focus();
        setTimeout(() => section?.click());
        return;
      }
      const findings = [...document.querySelectorAll<HTMLElement>("[data-finding]")];
      const current = findings.findIndex((finding) => finding.contains(document.activeElement));
      const first = event.shiftKey ? findings.length - 1 : 0;
      const next = current < 0 ? first : (current + (event.shiftKey ? -1 : 1) + findings.length) % findings.length;
      findings[next]?.focus();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [href, pathname]);
  return null;
}
