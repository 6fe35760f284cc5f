"use client";

import { memo } from "react";
import type { Narrative, Run, Section } from "@/lib/domain/narrative/types";
import { placeIdsOf } from "../entry-workspace/field-places";
import document from "../narrative/narrative-document.module.css";
import styles from "./texts.module.css";

function RunText({ run, onPlace }: { run: Run; onPlace: (path: string) => void }) {
  if (run.kind === "fixed") return run.text;
  if (run.kind === "figure") return <span className={styles.figure}>{run.text}</span>;
  const gap = run.kind === "gap";
  return (
    <a
      href={`#${encodeURIComponent(placeIdsOf(run.path)[0] ?? "")}`}
      className={gap ? styles.gap : styles.input}
      // Written text is reached in its own field; only what is missing is a stop for the keyboard.
      tabIndex={gap ? 0 : -1}
      onClick={(event) => {
        event.preventDefault();
        onPlace(run.path);
      }}
    >
      {run.text}
    </a>
  );
}

function SectionText({ section, level, onPlace }: { section: Section; level: 3 | 4; onPlace: (path: string) => void }) {
  const Heading = level === 3 ? "h3" : "h4";
  return (
    <section>
      <Heading className={level === 3 ? document.heading : document.subheading}>{section.heading}</Heading>
      {section.paragraphs.map(({ id, runs }) => (
        <p key={id} className={document.paragraph}>
          {runs
            .map((run, index) => ({ key: `${index}`, run }))
            .map(({ key, run }) => (
              <RunText key={key} run={run} onPlace={onPlace} />
            ))}
        </p>
      ))}
      {section.sections.map((inner) => (
        <SectionText key={inner.heading} section={inner} level={4} onPlace={onPlace} />
      ))}
    </section>
  );
}

/** The narrative as it reads with what is typed; a gap, or people's text, leads to its field. */
export const NarrativePreview = memo(function NarrativePreview({
  narrative,
  onPlace,
}: {
  narrative: Narrative;
  /** @param path of the book */
  onPlace: (path: string) => void;
}) {
  return (
    <article className={styles.document}>
      <p className={styles.title}>{narrative.title}</p>
      {narrative.sections.map((section) => (
        <SectionText key={section.heading} section={section} level={3} onPlace={onPlace} />
      ))}
    </article>
  );
});
