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

function wordsOf({ ticks, openedBy }: MappedPart): string {
  const said = ticks.map(({ name, at }) => `✓ ${name} ${dateTime(new Date(at))}`);
  const only = openedBy.filter((name) => !ticks.some((tick) => tick.name === name));
  if (only.length > 0) said.push(`已打开：${only.join("、")}`);
  return said.length > 0 ? said.join("；") : "尚未打开";
}

function Part({ budgetId, map, part }: { budgetId: string; map: ReviewMap; part: MappedPart }) {
  const { subject, label, title, path, ticked, opened, ticks } = part;
  const state = ticked ? "ticked" : opened ? "opened" : "new";
  return (
    <li className={styles.part} data-state={state}>
      {map.mayMark && map.revision !== null ? (
        <TickButton {...{ budgetId, subject, label, ticked }} revision={map.revision} />
      ) : (
        <span className={styles.state}>{ticks.length > 0 ? `✓${ticks.length}` : "—"}</span>
      )}
      <Link className={styles.name} href={`/budgets/${budgetId}/${path}`} title={title}>
        {label} {title}
      </Link>
      <p className={styles.words}>{wordsOf(part)}</p>
    </li>
  );
}

/** 审阅进度: every part of the revision with who opened and who ticked it. */
export function MapGrid({ budgetId, map }: { budgetId: string; map: ReviewMap }) {
  return KINDS.map(([kind, title]) => {
    const parts = map.parts.filter((part) => part.kind === kind);
    if (parts.length === 0) return null;
    const ticked = parts.filter(({ ticks }) => ticks.length > 0).length;
    return (
      <section key={kind} aria-labelledby={`map-${kind}`}>
        <h2 id={`map-${kind}`}>
          {title}
          <span className={styles.hint}>
            已审 {ticked} / {parts.length}
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
