"use client";

import { useEffect, useRef } from "react";
import { type CellChange, describeImpact, type Impact } from "@/lib/domain/compare/impact";
import type { Disclosure } from "@/lib/domain/disclosure";
import { splitAddress } from "@/lib/domain/tables/cells";
import { placesOf } from "@/lib/domain/tables/places";
import { Link } from "../controls/link";
import { SeverityMark } from "../review/severity-mark";
import { tableHref } from "../tables/table-href";
import { useEntry } from "./entry-context";
import styles from "./impact-panel.module.css";

/** More than this many cells or sentences nobody reads in a drawer: the tables themselves show the rest. */
const SHOWN = 200;

/** What row and column of a changed place are called in the table; words that label a figure go by its name. */
function placeNames({ tables }: Disclosure): (change: CellChange) => string {
  const places = placesOf(tables);
  return ({ address }) => {
    const place = places.get(address);
    if (place) return [place.row, place.column].filter(Boolean).join(" · ");
    const { row, column } = splitAddress(address);
    if (row === "note") return column === "0" ? "表题" : `注 ${column}`;
    return "文字";
  };
}

function Cells({ impact, disclosure, budgetId }: { impact: Impact; disclosure: Disclosure; budgetId: string }) {
  const nameOf = placeNames(disclosure);
  const shown = impact.cells.slice(0, SHOWN);
  return impact.tables.map(({ table, sheet, title, cells, presence }) => (
    <section key={table}>
      <h3>
        {presence === "vanished" ? (
          `${sheet} ${title}`
        ) : (
          <Link href={tableHref(budgetId, table.split(":")[0] ?? table)}>
            {sheet} {title}
          </Link>
        )}
        <span className={styles.count}>
          {cells} 格{presence === "new" && "（新增）"}
          {presence === "vanished" && "（不再列示）"}
        </span>
      </h3>
      <ul className={styles.cells}>
        {shown
          .filter((change) => change.table === table)
          .map((change) => (
            <li key={change.address}>
              <span className={styles.place}>{nameOf(change)}</span>
              <span className={styles.figures}>
                <del>{change.before || "空"}</del> → <ins>{change.after || "空"}</ins>
              </span>
            </li>
          ))}
      </ul>
    </section>
  ));
}

function Sentences({ sentences }: Pick<Impact, "sentences">) {
  if (sentences.length === 0) return null;
  return (
    <section>
      <h3>
        说明 <span className={styles.count}>{sentences.length} 句</span>
      </h3>
      <ul className={styles.sentences}>
        {sentences.slice(0, SHOWN).map(({ paragraph, before, after }) => (
          <li key={`${paragraph} ${before} ${after}`}>
            {before !== null && <del>{before}</del>}
            {after !== null && <ins>{after}</ins>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Findings({ impact }: { impact: Impact }) {
  const { newFindings, vanishedFindings } = impact;
  if (newFindings.length + vanishedFindings.length === 0) return null;
  return (
    <section>
      <h3>
        校验{" "}
        <span className={styles.count}>
          新增 {newFindings.length} 项，消除 {vanishedFindings.length} 项
        </span>
      </h3>
      <ul className={styles.sentences}>
        {newFindings.map(({ rule, subject, severity, message }) => (
          <li key={`${rule} ${subject}`}>
            <SeverityMark severity={severity} /> {message}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the figures are compared with, and of whom they are where not everything is here. */
function Basis() {
  const { rows, visibleUnits } = useEntry();
  const units = rows.head.units.filter(({ code }) => visibleUnits?.includes(code));
  return (
    <>
      <p className={styles.base}>与打开填报时已保存的预算相比，包括此后已保存和还没有保存的修改；原来 → 现在</p>
      {visibleUnits !== null && (
        <p className={styles.partial}>
          只按您能看到的单位计算：{units.map(({ code, name }) => `${code} ${name}`).join("、")}
          。其他单位不在内，全部门的数字以套表为准。
        </p>
      )}
    </>
  );
}

/** What the work of this sitting changes in the tables and the narrative: before and after, place by place. */
export function ImpactPanel({ onClose }: { onClose: () => void }) {
  const { impact, disclosure, budgetId } = useEntry();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Its code may come late: whoever types again by then is not interrupted.
    if (document.activeElement instanceof HTMLButtonElement) heading.current?.focus();
  }, []);
  return (
    <aside
      className={styles.panel}
      aria-label="影响预览"
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <div className={styles.head}>
        <h2 ref={heading} tabIndex={-1}>
          影响预览
        </h2>
        <button type="button" className={styles.close} onClick={onClose}>
          关闭 <kbd>Esc</kbd>
        </button>
      </div>
      {impact && disclosure ? (
        <div className={styles.body}>
          <p className={styles.sum}>{describeImpact(impact)}</p>
          <Basis />
          <Cells impact={impact} disclosure={disclosure} budgetId={budgetId} />
          <Sentences sentences={impact.sentences} />
          <Findings impact={impact} />
        </div>
      ) : (
        <p className={styles.body}>正在计算…</p>
      )}
    </aside>
  );
}
