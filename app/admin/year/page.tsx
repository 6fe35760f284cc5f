import type { Metadata } from "next";
import styles from "@/components/admin/admin.module.css";
import { DeadlineSection } from "@/components/admin/deadline-section";
import { ActionField, ActionForm } from "@/components/ui/action-form";
import { PageHead } from "@/components/ui/page-head";
import scroll from "@/components/ui/scroll.module.css";
import { setYearAction } from "@/lib/features/office/actions";
import { loadYear } from "@/lib/features/office/loaders";

export const metadata: Metadata = { title: "编制年度" };

export default async function YearPage() {
  const { fiscalYear, edition, editions, codeBookYears, budgets, reporting, without } = await loadYear();
  const hasCodes = codeBookYears.includes(fiscalYear);
  return (
    <>
      <PageHead>
        <h1>编制年度</h1>
        <span>新建预算所用的年度和公开套表版式；已有的预算不受影响</span>
      </PageHead>
      <div className={`${scroll.scroll} ${styles.page}`}>
        <section className={styles.section}>
          <ActionForm
            key={`${fiscalYear} ${edition}`}
            action={setYearAction}
            fixed={{ seen: fiscalYear }}
            submit="保存"
            done="已保存。"
          >
            <ActionField name="fiscalYear" label="编制年度" defaultValue={String(fiscalYear)} maxLength={4} />
            <ActionField
              name="edition"
              label="公开套表版式"
              choices={editions.map(({ id, name }) => ({ value: id, label: name }))}
              defaultValue={edition}
            />
          </ActionForm>
          {!hasCodes && (
            <p className={styles.warning}>
              还没有 {fiscalYear} 年完整的政府收支分类科目（已有 {codeBookYears.join("、")}{" "}
              年），请由系统管理员在“科目”中导入。
            </p>
          )}
        </section>
        <DeadlineSection view={reporting} />
        <section className={styles.section}>
          <h2>各年度预算</h2>
          <table className={`${styles.table} ${styles.narrow}`} aria-label="各年度预算">
            <thead>
              <tr>
                <th scope="col">年度</th>
                <th scope="col">预算</th>
                <th scope="col">已公开</th>
              </tr>
            </thead>
            <tbody>
              {budgets.map((one) => (
                <tr key={one.fiscalYear}>
                  <th scope="row">{one.fiscalYear}</th>
                  <td className={styles.number}>{one.count}</td>
                  <td className={styles.number}>{one.disclosed}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p>
            {fiscalYear} 年还有 {without} 个部门没有预算。
          </p>
        </section>
      </div>
    </>
  );
}
