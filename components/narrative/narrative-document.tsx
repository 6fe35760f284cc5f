import type { Narrative, Paragraph, Run, Section } from "@/lib/domain/narrative/types";
import { subjectOf } from "@/lib/domain/places";
import { CommentButton } from "../comments/comment-button";
import { Link } from "../controls/link";
import { paragraphAnchor, sectionAnchor } from "./anchors";
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
    <Link className={styles.figure} href={origin.href} title={origin.words}>
      {run.text}
    </Link>
  );
}

/** What people wrote, or have still to write, with the way to its field. */
function Written({ run, origins }: { run: Extract<Run, { kind: "input" | "gap" }>; origins: Origins }) {
  const href = origins.fieldOf(run.path);
  const text =
    run.kind === "gap" ? (
      <mark className={styles.gap}>{run.text}</mark>
    ) : (
      <span className={styles.input}>{run.text}</span>
    );
  if (href === null) return text;
  return (
    // Written text is reached in its own field; only what is missing is a stop for the keyboard.
    <Link className={styles.written} href={href} tabIndex={run.kind === "gap" ? undefined : -1}>
      {text}
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
    case "gap":
      return <Written run={run} origins={origins} />;
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
