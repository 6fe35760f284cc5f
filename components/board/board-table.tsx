import type { ReactNode } from "react";
import type { PrintUnit } from "@/lib/domain/money";
import { packRows } from "@/lib/features/board/pack";
import {
  BOARD_AMOUNTS,
  type BoardGroup,
  type BoardPage,
  type BoardSort,
  type BoardSum,
} from "@/lib/features/board/types";
import { BOARD_AMOUNT_HINTS, BOARD_AMOUNT_LABELS } from "@/lib/features/board/words";
import { amountText, unitOf } from "./amounts";
import styles from "./board.module.css";
import { amountPlaces } from "./board-cells";
import { boardHref } from "./board-href";
import { BoardRows, type RowsShown } from "./board-rows";
import { Counts, FINDINGS } from "./counts";

interface Props {
  board: BoardPage;
  /** whether rows can be chosen, for steps on several */
  choosing: boolean;
}

interface HeadProps {
  board: BoardPage;
  by: BoardSort;
  children: ReactNode;
  hint?: string | undefined;
  className?: string | undefined;
}

/** A heading by which the list can be put in order: amounts and counts begin with the largest. */
function Head({ board: { conditions }, by, children, hint, className }: HeadProps) {
  const { sort, descending } = conditions;
  const isSorted = sort === by;
  const largestFirst = (BOARD_AMOUNTS as readonly string[]).includes(by) || FINDINGS.some(([one]) => one === by);
  const next = { sort: by, descending: isSorted ? !descending : largestFirst };
  return (
    <th
      scope="col"
      className={className}
      title={hint}
      aria-sort={isSorted ? (descending ? "descending" : "ascending") : undefined}
    >
      <a href={boardHref(conditions, next)}>{children}</a>
      {isSorted && <span aria-hidden>{descending ? "▼" : "▲"}</span>}
    </th>
  );
}

/** Sums of amounts; where not all departments have one, of how many it is. */
function Sums({ sum, unit }: { sum: BoardSum; unit: PrintUnit }) {
  const budgets = sum.known.expenditure;
  return BOARD_AMOUNTS.map((amount) => (
    <td key={amount} className={styles.amount}>
      {amountText(sum.figures[amount], unit)}
      {sum.known[amount] > 0 && sum.known[amount] < budgets && (
        <span className={styles.known}>（{sum.known[amount]} 个部门）</span>
      )}
    </td>
  ));
}

function SumRow({ sum, label, board, choosing }: Props & { sum: BoardSum; label: string }) {
  const { grouped, unit } = board.conditions;
  return (
    <tr className={styles.group}>
      {choosing && <td className={styles.pick} />}
      <th scope="row" colSpan={2} className={styles.sum}>
        {label} <span className={styles.soft}>{sum.departments} 个部门</span>
      </th>
      <td colSpan={grouped ? 2 : 3} />
      <td className={styles.amount}>
        {sum.units.handedIn}/{sum.units.all}
      </td>
      <td colSpan={2} />
      <Sums sum={sum} unit={unitOf(unit)} />
      <Counts findings={sum.findings} />
    </tr>
  );
}

function Headings({ board, choosing }: Props) {
  const { grouped } = board.conditions;
  return (
    <thead>
      <tr>
        {choosing && (
          <th scope="col" className={styles.pick}>
            <input type="checkbox" data-choose-all aria-label="选中本页全部部门" />
          </th>
        )}
        <Head board={board} by="code" className={styles.code}>
          编码
        </Head>
        <Head board={board} by="name" className={styles.name}>
          部门
        </Head>
        {!grouped && (
          <Head board={board} by="section">
            归口
          </Head>
        )}
        <Head board={board} by="stage">
          环节、状态
        </Head>
        <Head board={board} by="since" hint="从哪一天起在这个状态">
          起于
        </Head>
        <Head board={board} by="units" hint="已报送的单位数/全部单位数；排序按未报送的单位数" className={styles.amount}>
          单位报送
        </Head>
        <th scope="col" title="部门是否已向财政报送">
          部门
        </th>
        <Head board={board} by="due" hint="报送期限；批复阶段为公开期限">
          期限
        </Head>
        {BOARD_AMOUNTS.map((amount) => (
          <Head key={amount} board={board} by={amount} hint={BOARD_AMOUNT_HINTS[amount]} className={styles.amount}>
            {BOARD_AMOUNT_LABELS[amount]}
          </Head>
        ))}
        {FINDINGS.map(([severity, label]) => (
          <Head key={severity} board={board} by={severity} className={styles.amount}>
            {label}
          </Head>
        ))}
      </tr>
    </thead>
  );
}

/** So many rows fill the window of an ordinary screen. */
const BROUGHT = 20;

const sameSection = (one: { id: string } | null, other: { id: string } | null) => one?.id === other?.id;

/** The rows of each 归口 under its sums; of each as many are brought as still stand among the first. */
function Groups({ board, choosing, shown }: Props & { shown: RowsShown }) {
  let left = BROUGHT;
  return board.groups.map((group: BoardGroup) => {
    const rows = board.rows.filter(({ section }) => sameSection(section, group.section));
    if (rows.length === 0) return null;
    const brought = Math.min(left, rows.length);
    left -= brought;
    const label = group.section?.name ?? "未归口";
    const head = <SumRow sum={group} label={label} board={board} choosing={choosing} />;
    const packed = packRows(rows);
    return <BoardRows key={group.section?.id ?? ""} packed={packed} brought={brought} shown={shown} head={head} />;
  });
}

function shownOf({ rows, today, conditions: { grouped, unit } }: BoardPage, choosing: boolean): RowsShown {
  const editions = new Set(rows.flatMap(({ budget }) => budget?.edition ?? []));
  const places = Object.fromEntries([...editions].map((edition) => [edition, amountPlaces(edition)]));
  return { today, grouped, unit, places, choosing };
}

/** The departments of a page with what is stored of their budgets; below, the sums of all that the conditions leave. */
export function BoardTable({ board, choosing }: Props) {
  const { rows, total, conditions, year } = board;
  const label = `${year} 年编报进度（金额单位：${unitOf(conditions.unit).label}）`;
  const shown = shownOf(board, choosing);
  return (
    <table className={styles.table} aria-label={label}>
      <caption>{label}</caption>
      <Headings board={board} choosing={choosing} />
      {conditions.grouped ? (
        <Groups board={board} choosing={choosing} shown={shown} />
      ) : (
        <BoardRows packed={packRows(rows)} brought={BROUGHT} shown={shown} />
      )}
      <tfoot>
        <SumRow sum={total} label="合计" board={board} choosing={choosing} />
      </tfoot>
    </table>
  );
}
