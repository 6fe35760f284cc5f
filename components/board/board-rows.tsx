"use client";

import { type ReactNode, useMemo, useSyncExternalStore } from "react";
import { STAGE_LABELS, STATUS_LABELS } from "@/lib/domain/labels";
import type { PrintUnit } from "@/lib/domain/money";
import { unpackRows } from "@/lib/features/board/pack";
import { BOARD_AMOUNTS, type BoardConditions, type BoardFigures, type BoardRow } from "@/lib/features/board/types";
import { amountText, unitOf } from "./amounts";
import styles from "./board.module.css";
import type { AmountPlaces } from "./board-cells";
import { Counts } from "./counts";

/** What all rows of a list have in common. */
export interface RowsShown {
  /** YYYY-MM-DD */
  today: string;
  grouped: boolean;
  unit: BoardConditions["unit"];
  /** where amounts stand, by edition */
  places: Readonly<Record<string, AmountPlaces>>;
  /** whether rows can be chosen, for steps on several */
  choosing: boolean;
}

interface FiguresProps {
  figures: BoardFigures;
  unit: PrintUnit;
  places: RowsShown["places"];
  budget: BoardRow["budget"];
}

/** The amounts of a department, each leading to where it stands in its budget. */
function Figures({ figures, unit, places, budget }: FiguresProps) {
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
        {budget && fen !== null ? (
          <a href={`/budgets/${budget.id}${places[budget.edition]?.[amount] ?? ""}`}>{text}</a>
        ) : (
          text
        )}
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

function Row({ row, shown: { today, grouped, unit, places, choosing } }: { row: BoardRow; shown: RowsShown }) {
  const { code, name, section, budget, handedIn, figures } = row;
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
        {budget ? <a href={`/budgets/${budget.id}/overview`}>{name}</a> : name}
        <Marks budget={budget} />
      </th>
      {!grouped && <td className={styles.section}>{section?.name ?? "—"}</td>}
      <Standing budget={budget} />
      <td title={budget?.since}>{budget ? shortDay(budget.since, today) : "—"}</td>
      <td className={styles.amount}>{budget ? `${budget.units.handedIn}/${budget.units.all}` : "—"}</td>
      <td className={handedIn ? undefined : styles.missing}>{handedIn ? "已报" : "未报"}</td>
      <td className={styles.due}>
        <Due row={row} today={today} />
      </td>
      <Figures figures={figures} unit={unitOf(unit)} places={places} budget={budget} />
      <Counts findings={budget?.findings ?? null} {...(budget && { href: `/budgets/${budget.id}/findings` })} />
    </tr>
  );
}

const never = () => () => {};

interface Props {
  /** the rows as `packRows` writes them: a text is sent as it is, of objects each field would be looked at */
  packed: string;
  /** so many of them the page brings as it comes; the others are set by the browser, which has the time */
  brought: number;
  shown: RowsShown;
  /** a row of sums above them */
  head?: ReactNode;
}

/**
 * Rows of a list, set by the browser but for those that are seen first: a hundred rows have two thousand cells, and the server
 * has everybody's.
 */
export function BoardRows({ packed, brought, shown, head }: Props) {
  const rows = useMemo(() => unpackRows(packed), [packed]);
  const inBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return (
    <tbody>
      {head}
      {(inBrowser ? rows : rows.slice(0, brought)).map((row) => (
        <Row key={row.departmentId} row={row} shown={shown} />
      ))}
    </tbody>
  );
}
