"use client";

import { usePathname } from "next/navigation";
import { useEffect } from "react";

/** F8 from anywhere in the frame goes to the findings; on their page it moves from one to the next. */
export function FindingsKey({ href }: { href: string }) {
  const pathname = usePathname();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "F8") return;
      event.preventDefault();
      if (pathname !== href) {
        // As a person would: out of the field first, which enters what stands in it, then a click on the section, which
        // whoever guards what is not saved hears.
        const section = document.querySelector<HTMLAnchorElement>(`nav a[href="${href}"]`);
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
