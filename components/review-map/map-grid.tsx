import type { MappedPart, ReviewMap } from "@/lib/features/review/types";
import { Link } from "../controls/link";
import { dateTime } from "../ui/date-time";
import styles from "./review-map.module.css";
import { TickButton } from "./tick-button";

const KINDS = [
  ["table", "套表"],
  ["section", "说明"],
  ["project", "项目"],
] as const;

function wordsOf({ ticks, openedBy, changedSince }: MappedPart): string {
  const said = ticks.map(({ name, at }) => `✓ ${name} ${dateTime(new Date(at))}`);
  const only = openedBy.filter((name) => !ticks.some((tick) => tick.name === name));
  if (only.length > 0) said.push(`已打开：${only.join("、")}`);
  if (changedSince !== null) said.unshift(`您看过修订 ${changedSince}，此后有变动`);
  return said.length > 0 ? said.join("；") : "尚未打开";
}

function Part({ budgetId, map, part }: { budgetId: string; map: ReviewMap; part: MappedPart }) {
  const { subject, label, title, path, ticked, opened, changedSince, ticks } = part;
  const state = ticked ? "ticked" : opened ? "opened" : changedSince === null ? "new" : "changed";
  return (
    <li className={styles.part} data-state={state}>
      {map.mayMark && map.revision !== null ? (
        <TickButton {...{ budgetId, subject, label, ticked }} revision={map.revision} />
      ) : (
        <span className={styles.state}>{ticks.length > 0 ? `✓${ticks.length}` : "—"}</span>
      )}
      <Link href={`/budgets/${budgetId}/${path}`} title={title}>
        <strong>{label}</strong> {title}
      </Link>
      <p className={styles.words}>{wordsOf(part)}</p>
    </li>
  );
}

interface Props {
  budgetId: string;
  map: ReviewMap;
  /** leaves out what the person looked at and what says the same since, and what the person never saw */
  changedOnly: boolean;
}

/** 审阅进度: every part of the revision with who opened and who ticked it. */
export function MapGrid({ budgetId, map, changedOnly }: Props) {
  return KINDS.map(([kind, title]) => {
    const all = map.parts.filter((part) => part.kind === kind);
    const parts = changedOnly ? all.filter(({ changedSince }) => changedSince !== null) : all;
    if (parts.length === 0) return null;
    const ticked = all.filter(({ ticks }) => ticks.length > 0).length;
    return (
      <section key={kind} aria-labelledby={`map-${kind}`}>
        <h2 id={`map-${kind}`}>
          {title}
          <span className={styles.hint}>
            已审 {ticked} / {all.length}
          </span>
        </h2>
        <ul className={styles.grid}>
          {parts.map((part) => (
            <Part key={part.subject} budgetId={budgetId} map={map} part={part} />
          ))}
        </ul>
      </section>
    );
  });
}
