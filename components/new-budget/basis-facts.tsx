import { editionNameFor } from "@/lib/domain/editions";
import type { NewBudgetView } from "@/lib/features/new-budget/types";
import styles from "./new-budget.module.css";

interface Props {
  view: NewBudgetView;
  year: number;
  /** which units it is made with; left out where departments differ */
  units?: string;
}

/** With which units, form set and code books a budget of the year is made. */
export function BasisFacts({ view, year, units }: Props) {
  const codes = view.codeBookYears.findLast((one) => one <= year);
  return (
    <dl className={styles.facts}>
      {units !== undefined && (
        <>
          <dt>单位</dt>
          <dd>{units}</dd>
        </>
      )}
      <dt>版式</dt>
      <dd>{editionNameFor(view.edition, year)}</dd>
      <dt>政府收支分类科目</dt>
      <dd>
        {codes === year && `${year} 年科目`}
        {codes !== undefined && codes !== year && (
          <span className={styles.warning}>
            {year} 年科目还没有导入，先用 {codes} 年科目及已知的变化；校验会提示，导入 {year} 年科目后草稿随即改用
          </span>
        )}
        {codes === undefined && <span className={styles.warning}>没有 {year} 年及以前的科目</span>}
      </dd>
    </dl>
  );
}
