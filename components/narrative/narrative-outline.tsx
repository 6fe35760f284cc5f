import type { Narrative } from "@/lib/domain/narrative/types";
import { sectionAnchor } from "./anchors";
import styles from "./narrative-outline.module.css";

/** The sections of the narrative, to jump to. */
export function NarrativeOutline({ narrative }: { narrative: Narrative }) {
  return (
    <nav className={styles.outline} aria-label="说明的各部分">
      <ul>
        {narrative.sections.map(({ heading }) => (
          <li key={heading}>
            <a href={`#${encodeURIComponent(sectionAnchor(heading))}`}>{heading}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
