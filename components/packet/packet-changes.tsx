import { STATUS_LABELS } from "@/lib/domain/labels";
import type { PacketChanges as Changes } from "@/lib/features/revisions/types";
import { Link } from "../controls/link";
import { paragraphAnchor } from "../narrative/anchors";
import { tableHref } from "../tables/table-href";
import styles from "./packet.module.css";

const PRESENCE = { new: "，新增的表", vanished: "，不再列示", kept: "" };

function Printed({ budgetId, changes }: { budgetId: string; changes: Changes }) {
  return (
    <ul>
      {changes.tables.map(({ table, sheet, title, cells, presence }) => (
        <li key={table}>
          {presence === "vanished" ? (
            `${sheet} ${title}`
          ) : (
            <Link href={tableHref(budgetId, table)}>
              {sheet} {title}
            </Link>
          )}
          <span className={styles.soft}>
            {" "}
            {cells} 处{PRESENCE[presence]}
          </span>
        </li>
      ))}
      {changes.sentences.map(({ paragraph, before, after }) => (
        <li key={`${paragraph} ${after ?? before}`}>
          <Link href={`/budgets/${budgetId}/narrative#${paragraphAnchor(paragraph)}`}>说明 {paragraph}</Link>
          {`：${after ?? `删去“${before}”`}`}
        </li>
      ))}
    </ul>
  );
}

/** What this packet says otherwise than the last one that was signed, in words and with the way there. */
export function PacketChanges({ budgetId, changes }: { budgetId: string; changes: Changes | null }) {
  if (changes === null) return null;
  const { number, status, told, tables, sentences } = changes;
  const same = told.length + tables.length + sentences.length === 0;
  return (
    <section className={styles.changes} aria-labelledby="changes">
      <h2 id="changes">
        与修订 {number}（{STATUS_LABELS[status]}）的材料相比
      </h2>
      {same && <p>没有变化。</p>}
      {told.length > 0 && (
        <ul aria-label="数据变更">
          {told.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      {tables.length + sentences.length > 0 && (
        <details>
          <summary>
            套表 {tables.length} 张、说明 {sentences.length} 句有变化
          </summary>
          <Printed budgetId={budgetId} changes={changes} />
        </details>
      )}
    </section>
  );
}
