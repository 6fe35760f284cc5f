import type { BudgetBook } from "@/lib/domain/book/types";
import { Link } from "../controls/link";
import { SeverityMark } from "../review/severity-mark";
import type { LiveState } from "../shell/live-state";
import styles from "./overview.module.css";

/** One part of the book: where it is entered and how much stands in it; null where nothing does. */
interface Part {
  page: string;
  label: string;
  content: string | null;
}

const counted = (count: number, words: string) => (count > 0 ? `${count} ${words}` : null);

function partsOf({
  lines,
  projects,
  revenues,
  carryForward,
  procurement,
  assets,
  performance,
  priorYear,
  narrative,
}: BudgetBook) {
  const basic = lines.filter((line) => line.class === "basic").length;
  const reasons = Object.keys(narrative.reasons).length;
  const parts: Part[] = [
    { page: "entry/basic", label: "基本支出", content: counted(basic, "行") },
    { page: "entry/projects", label: "项目支出", content: counted(projects.length, "个项目") },
    { page: "entry/income", label: "收入与结转", content: counted(revenues.length + carryForward.length, "行") },
    { page: "entry/procurement", label: "政府采购", content: counted(procurement.length, "项") },
    { page: "entry/assets", label: "国有资产", content: `${assets.asOfYear} 年数据` },
    { page: "entry/performance", label: "整体绩效", content: counted(performance.indicators.length, "项指标") },
    { page: "entry/prior-year", label: "上年数", content: priorYear && `${priorYear.lines.length} 行` },
    { page: "entry/texts", label: "文字说明", content: counted(reasons, "处原因") },
  ];
  return parts;
}

interface Props {
  budgetId: string;
  book: BudgetBook;
  stands: LiveState;
}

/** The parts of the book as a list to tick off: how much stands in each, and what is still open. */
export function PartList({ budgetId, book, stands }: Props) {
  return (
    <ul className={styles.parts}>
      {partsOf(book).map(({ page, label, content }) => {
        const { block, confirm } = stands.pages[page] ?? { block: 0, confirm: 0 };
        const gaps = page === "entry/texts" ? stands.gaps : 0;
        const open = block + confirm + gaps > 0;
        return (
          <li key={page}>
            <span aria-hidden="true" className={styles.tick} data-open={open || content === null || undefined}>
              {open || content === null ? "○" : "✓"}
            </span>
            <Link href={`/budgets/${budgetId}/${page}`}>{label}</Link>
            <span className={styles.soft}>{content ?? "未填"}</span>
            <span className={styles.open}>
              {block > 0 && (
                <span className={styles.block}>
                  <SeverityMark severity="block" compact /> {block} 项必须改正
                </span>
              )}
              {confirm > 0 && (
                <span className={styles.confirm}>
                  <SeverityMark severity="confirm" compact /> {confirm} 项待说明
                </span>
              )}
              {gaps > 0 && <span className={styles.confirm}>待填 {gaps} 处</span>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
