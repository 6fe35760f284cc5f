import Link from "next/link";
import type { Narrative, Paragraph, Run, Section } from "@/lib/domain/narrative/types";
import { subjectOf } from "@/lib/domain/places";
import { CommentButton } from "../comments/comment-button";
import { inputAnchor, paragraphAnchor, sectionAnchor } from "./anchors";
import { DerivedFigure } from "./derived-figure";
import type { FigureRun, Origins } from "./figure-origin";
import styles from "./narrative-document.module.css";

function Figure({ run, origins }: { run: FigureRun; origins: Origins }) {
  const origin = origins.of(run);
  if (origin.kind === "derivation") return <DerivedFigure text={run.text} derivation={origin.derivation} />;
  if (origin.kind === "cell") {
    return (
      <a
        className={styles.figure}
        href={`?cell=${encodeURIComponent(origin.address)}`}
        data-cell={origin.address}
        title={origin.words}
      >
        {run.text}
      </a>
    );
  }
  return (
    <Link className={styles.figure} href={origin.href} prefetch={false} title={origin.words}>
      {run.text}
    </Link>
  );
}

function RunText({ run, origins }: { run: Run; origins: Origins }) {
  switch (run.kind) {
    case "fixed":
      return run.text;
    case "figure":
      return <Figure run={run} origins={origins} />;
    case "input":
      return (
        <span className={styles.input} id={inputAnchor(run.path)}>
          {run.text}
        </span>
      );
    case "gap":
      return (
        <mark className={styles.gap} id={inputAnchor(run.path)}>
          {run.text}
        </mark>
      );
  }
}

function ParagraphText({ paragraph, origins }: { paragraph: Paragraph; origins: Origins }) {
  const keyed = keyRuns(paragraph.runs);
  return (
    <div className={styles.commented}>
      <p className={styles.paragraph} id={paragraphAnchor(paragraph.id)}>
        {keyed.map(({ key, run }) => (
          <RunText key={key} run={run} origins={origins} />
        ))}
      </p>
      <span className={styles.margin}>
        <CommentButton
          subject={subjectOf({ kind: "paragraph", id: paragraph.id })}
          label={`本段 ${paragraph.numeral}`}
          compact
        />
      </span>
    </div>
  );
}

/** Runs have no names of their own; their place in the sentence is their identity. */
function keyRuns(runs: readonly Run[]): { key: string; run: Run }[] {
  return runs.map((run, index) => ({ key: `${index}`, run }));
}

function SectionText({ section, origins, level }: { section: Section; origins: Origins; level: 2 | 3 }) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section aria-labelledby={sectionAnchor(section.key)}>
      <Heading className={level === 2 ? styles.heading : styles.subheading} id={sectionAnchor(section.key)}>
        {section.heading}
      </Heading>
      {section.paragraphs.map((paragraph) => (
        <ParagraphText key={paragraph.id} paragraph={paragraph} origins={origins} />
      ))}
      {section.sections.map((inner) => (
        <SectionText key={inner.key} section={inner} origins={origins} level={3} />
      ))}
    </section>
  );
}

/** The narrative as the document it will be, its figures linked to where they come from. */
export function NarrativeDocument({ narrative, origins }: { narrative: Narrative; origins: Origins }) {
  return (
    <article className={styles.document}>
      <h1 className={styles.title}>{narrative.title}</h1>
      {narrative.sections.map((section) => (
        <SectionText key={section.key} section={section} origins={origins} level={2} />
      ))}
    </article>
  );
}
