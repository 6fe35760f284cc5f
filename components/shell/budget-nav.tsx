"use client";

import { usePathname } from "next/navigation";
import { useId, useState } from "react";
import type { OpenFindings } from "@/lib/features/places/by-page";
import { useComments } from "../comments/comments-context";
import { Link } from "../controls/link";
import { SeverityMark } from "../review/severity-mark";
import type { SectionGroup } from "./budget-sections";
import { type LiveState, useLiveState } from "./live-state";
import { isIn, type Section } from "./section-nav";
import styles from "./section-nav.module.css";

/** What waits in a section: findings by severity, places of the text to fill in, comments that nobody resolved. */
interface Waiting extends OpenFindings {
  gaps: number;
  comments: number;
}

const NOTHING: Waiting = { block: 0, confirm: 0, gaps: 0, comments: 0 };

function waitingIn({ counted }: Section, live: LiveState, comments: number): Waiting {
  if (!counted) return NOTHING;
  if (counted === "comments") return { ...NOTHING, comments };
  if (counted === "all") return { ...NOTHING, block: live.counts.block, confirm: live.counts.confirm };
  return { ...NOTHING, ...live.pages[counted], gaps: counted === "entry/texts" ? live.gaps : 0 };
}

/** The findings of a whole part: where it has a page that lists them all, as many as that says. */
function waitingInAll(all: readonly Waiting[]): Waiting {
  return all.reduce(
    (sum, one) => ({
      block: sum.block + one.block,
      confirm: sum.confirm + one.confirm,
      gaps: sum.gaps + one.gaps,
      comments: sum.comments + one.comments,
    }),
    NOTHING,
  );
}

/** What waits, in signs and numbers: red for what must be mended, amber for what is unexplained, nothing else coloured. */
function Counts({
  waiting: { block, confirm, gaps, comments },
  state,
}: {
  waiting: Waiting;
  state?: string | undefined;
}) {
  return (
    <span className={styles.counts}>
      {block > 0 && (
        <span className={styles.block}>
          <SeverityMark severity="block" compact /> {block}
        </span>
      )}
      {confirm > 0 && (
        <span className={styles.confirm}>
          <SeverityMark severity="confirm" compact /> {confirm}
        </span>
      )}
      {gaps > 0 && <span className={styles.state}>待填 {gaps}</span>}
      {comments > 0 && <span className={styles.state}>{comments}</span>}
      {state && <span className={styles.state}>{state}</span>}
    </span>
  );
}

interface GroupProps {
  group: SectionGroup;
  waiting: ReadonlyMap<string, Waiting>;
  isOpen: boolean;
  toggle(): void;
}

function Group({ group: { label, sections }, waiting, isOpen, toggle }: GroupProps) {
  const pathname = usePathname();
  const id = useId();
  const of = (section: Section) => waiting.get(section.href) ?? NOTHING;
  return (
    <div>
      <button type="button" className={styles.group} aria-expanded={isOpen} aria-controls={id} onClick={toggle}>
        <span className={styles.fold} aria-hidden="true" />
        {label}
        {!isOpen && <Counts waiting={waitingInAll(sections.map(of))} />}
      </button>
      <ul id={id} hidden={!isOpen}>
        {sections.map((section) => (
          <li key={section.href}>
            {/* Twenty pages fetched beforehand would stand in the way of what is being saved. */}
            <Link
              className={styles.link}
              href={section.href}
              aria-current={isIn(pathname, section) ? "page" : undefined}
            >
              {section.label}
              <Counts waiting={of(section)} state={section.state} />
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface Props {
  /** where the budget is seen as a whole */
  overview: Section | null;
  groups: readonly SectionGroup[];
  /** how the budget stood when the frame was loaded */
  loaded: LiveState;
}

/**
 * The pages of a budget at the left, in the parts of the work. What the role does not work with is folded, never the part
 * of the page that is open. On a narrow screen all of it stands behind one button that says where one is.
 */
export function BudgetNav({ overview, groups, loaded }: Props) {
  const pathname = usePathname();
  const live = useLiveState() ?? loaded;
  const { threads } = useComments();
  const comments = threads.filter(({ resolved }) => resolved === null).length;
  const [chosen, setChosen] = useState<Readonly<Record<string, boolean>>>({});
  // On a narrow screen the list is over when a page was chosen from it.
  const [unfoldedAt, setUnfoldedAt] = useState<string | null>(null);
  const unfolded = unfoldedAt === pathname;
  const id = useId();
  const all = groups.flatMap(({ sections }) => sections);
  const waiting = new Map(all.map((section) => [section.href, waitingIn(section, live, comments)]));
  const current = groups.find(({ sections }) => sections.some((section) => isIn(pathname, section)));
  const page = current?.sections.find((section) => isIn(pathname, section)) ?? overview;
  return (
    <nav className={styles.nav} aria-label="预算" data-unfolded={unfolded || undefined}>
      <button
        type="button"
        className={styles.menu}
        aria-expanded={unfolded}
        aria-controls={id}
        onClick={() => setUnfoldedAt(unfolded ? null : pathname)}
      >
        <span className={styles.fold} aria-hidden="true" />
        {current ? `${current.label} › ` : ""}
        {page?.label ?? "目录"}
      </button>
      <div id={id} className={styles.groups}>
        {overview && (
          <Link
            className={`${styles.link} ${styles.overview}`}
            href={overview.href}
            aria-current={isIn(pathname, overview) ? "page" : undefined}
          >
            {overview.label}
          </Link>
        )}
        {groups.map((group) => {
          const isOpen = chosen[group.key] ?? (group.open || group === current);
          return (
            <Group
              key={group.key}
              {...{ group, waiting, isOpen }}
              toggle={() => setChosen({ ...chosen, [group.key]: !isOpen })}
            />
          );
        })}
      </div>
    </nav>
  );
}
