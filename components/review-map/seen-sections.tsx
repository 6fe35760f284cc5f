"use client";

import { useEffect, useState } from "react";
import { sectionAnchor } from "../narrative/anchors";
import { OpenedMark } from "./opened-mark";

interface Props {
  budgetId: string;
  revision: number;
  /** parts of the narrative that were not opened before, each with the key of its section */
  sections: readonly { subject: string; section: string }[];
}

/** The parts of the narrative count as opened when they come into view. */
export function SeenSections({ budgetId, revision, sections }: Props) {
  const [seen, setSeen] = useState<readonly string[]>([]);
  useEffect(() => {
    const bySection = new Map<Element, string>();
    const observer = new IntersectionObserver((entries) => {
      const now = entries.flatMap(({ target, isIntersecting }) =>
        isIntersecting ? (bySection.get(target) ?? []) : [],
      );
      if (now.length > 0) setSeen((before) => [...new Set([...before, ...now])]);
    });
    for (const { subject, section } of sections) {
      const element = document.getElementById(sectionAnchor(section));
      if (!element) continue;
      bySection.set(element, subject);
      observer.observe(element);
    }
    return () => observer.disconnect();
  }, [sections]);
  return <OpenedMark budgetId={budgetId} revision={revision} subjects={seen} />;
}
