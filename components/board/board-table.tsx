import type { ReactNode } from "react";
import { STAGE_LABELS, STATUS_LABELS } from "@/lib/domain/labels";
import type { PrintUnit } from "@/lib/domain/money";
import {
  BOARD_AMOUNTS,
  type BoardFigures,
  type BoardGroup,
  type BoardPage,
  type BoardRow,
  type BoardSort,
  type BoardSum,
} from "@/lib/features/board/types";
import { BOARD_AMOUNT_HINTS, BOARD_AMOUNT_LABELS } from "@/lib/features/board/words";
import { amountText, unitOf } from "./amounts";
import styles from "./board.module.css";
import { amountHref } from "./board-cells";
import { boardHref } from "./board-href";

interface Props {
  board: BoardPage;
  /** whether rows can be chosen, for steps on several */
  choosing: boolean;
}

const FINDINGS = [
  ["block", "改正"],
  ["confirm", "说明"],
  ["note", "提示"],
] as const;

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

interface FiguresProps {
  figures: BoardFigures;
  unit: PrintUnit;
  budget: BoardRow["budget"];
}

/** The amounts of a department, each leading to where it stands in its budget. */
function Figures({ figures, unit, budget }: FiguresProps) {
  return BOARD_AMOUNTS.map((amount) => {
    const fen = figures[amount];
    const text = amountText(fen, unit);
    const isOver = amount === "ceilingDifference" && (budget?.exceeded ?? 0) > 0;
    const mark = isOver ? styles.late : fen ? "" : styles.zero;
    return (
      <td
        key={amount}
        className={`${styles.amount} ${mark}`}
        title={isOver ? `${budget?.exceeded} 处超控制数` : undefined}
      >
        {budget && fen !== null ? <a href={amountHref(budget, amount)}>{text}</a> : text}
      </td>
    );
  });
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

function Counts({ findings, href }: { findings: BoardSum["findings"] | null; href?: string }) {
  return FINDINGS.map(([severity]) => {
    const count = findings?.[severity] ?? null;
    const text = count === null ? "—" : String(count);
    const isBad = severity === "block" && count !== null && count > 0;
    return (
      <td key={severity} className={isBad ? `${styles.amount} ${styles.late}` : styles.amount}>
        {href && count !== null && count > 0 ? <a href={href}>{text}</a> : text}
      </td>
    );
  });
}

const DAY = 86_400_000;
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / DAY;

/** A day without the year where it is that of today. */
const shortDay = (day: string, today: string) => (day.slice(0, 4) === today.slice(0, 4) ? day.slice(5) : day);

function Due({ row, today }: { row: BoardRow; today: string }) {
  const { due, overdue, handedIn, budget } = row;
  if (due === null) return "—";
  if (overdue) {
    return (
      <span className={styles.late} title={`期限 ${due}`}>
        逾期 {daysBetween(due, today)} 天
      </span>
    );
  }
  const isOpen = !handedIn || (budget?.stage === "approval" && budget.status !== "disclosed");
  return <span className={isOpen ? undefined : styles.soft}>{shortDay(due, today)}</span>;
}

function Standing({ budget }: { budget: BoardRow["budget"] }) {
  if (!budget) return <td className={styles.missing}>未建预算</td>;
  const { id, stage, status, returned } = budget;
  return (
    <td>
      <a href={`/budgets/${id}/workflow`}>
        {STAGE_LABELS[stage]} {returned ? "退回修改" : STATUS_LABELS[status]}
      </a>
    </td>
  );
}

function Marks({ budget }: { budget: BoardRow["budget"] }) {
  if (budget?.computing) {
    return (
      <span className={styles.computing} title="预算有新的变化，正在重新统计；所列为上一次的数">
        统计中
      </span>
    );
  }
  if (!budget?.failure) return null;
  return (
    <span className={styles.failed} title={budget.failure}>
      不能统计
    </span>
  );
}

function Row({ row, board, choosing }: Props & { row: BoardRow }) {
  const { code, name, section, budget, handedIn, figures } = row;
  const { conditions, today } = board;
  return (
    <tr className={budget?.computing ? styles.older : undefined}>
      {choosing && (
        <td className={styles.pick}>
          <input
            type="checkbox"
            name={budget ? "budget" : "department"}
            value={budget?.id ?? row.departmentId}
            aria-label={`选中${name}`}
            data-department={row.departmentId}
            data-name={name}
            data-seen={budget ? JSON.stringify(budget.seen) : undefined}
          />
        </td>
      )}
      <td className={styles.code}>{code}</td>
      <th scope="row" className={styles.name}>
        {budget ? <a href={`/budgets/${budget.id}/tables`}>{name}</a> : name}
        <Marks budget={budget} />
      </th>
      {!conditions.grouped && <td className={styles.section}>{section?.name ?? "—"}</td>}
      <Standing budget={budget} />
      <td title={budget?.since}>{budget ? shortDay(budget.since, today) : "—"}</td>
      <td className={styles.amount}>{budget ? `${budget.units.handedIn}/${budget.units.all}` : "—"}</td>
      <td className={handedIn ? undefined : styles.missing}>{handedIn ? "已报" : "未报"}</td>
      <td className={styles.due}>
        <Due row={row} today={today} />
      </td>
      <Figures figures={figures} unit={unitOf(conditions.unit)} budget={budget} />
      <Counts findings={budget?.findings ?? null} {...(budget && { href: `/budgets/${budget.id}/findings` })} />
    </tr>
  );
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

const sameSection = (one: { id: string } | null, other: { id: string } | null) => one?.id === other?.id;

/** The rows of one 归口 under its sums. */
function Group({ group, board, choosing }: Props & { group: BoardGroup }) {
  const rows = board.rows.filter(({ section }) => sameSection(section, group.section));
  if (rows.length === 0) return null;
  return (
    <tbody>
      <SumRow sum={group} label={group.section?.name ?? "未归口"} board={board} choosing={choosing} />
      {rows.map((row) => (
        <Row key={row.departmentId} row={row} board={board} choosing={choosing} />
      ))}
    </tbody>
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

/** The departments of a page with what is stored of their budgets; below, the sums of all that the conditions leave. */
export function BoardTable({ board, choosing }: Props) {
  const { rows, groups, total, conditions, year } = board;
  const label = `${year} 年编报进度（金额单位：${unitOf(conditions.unit).label}）`;
  return (
    <table className={styles.table} aria-label={label}>
      <caption>{label}</caption>
      <Headings board={board} choosing={choosing} />
      {conditions.grouped ? (
        groups.map((group) => <Group key={group.section?.id ?? ""} group={group} board={board} choosing={choosing} />)
      ) : (
        <tbody>
          {rows.map((row) => (
            <Row key={row.departmentId} row={row} board={board} choosing={choosing} />
          ))}
        </tbody>
      )}
      <tfoot>
        <SumRow sum={total} label="合计" board={board} choosing={choosing} />
      </tfoot>
    </table>
  );
}
