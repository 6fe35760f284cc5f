import type { ReactNode } from "react";
import type { Narrative } from "@/lib/domain/narrative/types";
import { sectionAnchor } from "./anchors";
import styles from "./narrative-outline.module.css";

interface Props {
  narrative: Narrative;
  /** what stands beside a section, by its key, such as the reviewer's tick */
  beside?: ReadonlyMap<string, ReactNode>;
}

/** The sections of the narrative, to jump to. */
export function NarrativeOutline({ narrative, beside }: Props) {
  return (
    <nav className={styles.outline} aria-label="说明的各部分">
      <ul>
        {narrative.sections.map(({ key, heading }) => (
          <li key={key}>
            <a href={`#${encodeURIComponent(sectionAnchor(key))}`}>{heading}</a>
            {beside?.get(key)}
          </li>
        ))}
      </ul>
    </nav>
  );
}
