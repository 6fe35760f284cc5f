"use client";

import { useSearchParams } from "next/navigation";
import { useEffect } from "react";
import { placeOf } from "@/lib/domain/places";
import { paragraphAnchor } from "./anchors";

/** Marks the paragraph that the address names and brings it into view. */
export function SelectedParagraph() {
  const at = useSearchParams().get("at");
  useEffect(() => {
    const place = at === null ? null : placeOf(at);
    const paragraph = place?.kind === "paragraph" ? document.getElementById(paragraphAnchor(place.id)) : null;
    if (!paragraph) return;
    paragraph.setAttribute("aria-current", "true");
    paragraph.scrollIntoView({ block: "center" });
    return () => paragraph.removeAttribute("aria-current");
  }, [at]);
  return null;
}
