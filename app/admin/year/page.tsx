import type { Metadata } from "next";
import styles from "@/components/admin/admin.module.css";
import { DeadlineSection } from "@/components/admin/deadline-section";
import { ActionField, ActionForm } from "@/components/ui/action-form";
import { PageHead } from "@/components/ui/page-head";
import scroll from "@/components/ui/scroll.module.css";
import { setYearAction, turnDraftsAction } from "@/lib/features/office/actions";
import { loadYear } from "@/lib/features/office/loaders";

export const metadata: Metadata = { title: "编制年度" };

export default async function YearPage() {
  const view = await loadYear();
  const { fiscalYear, edition, editions, codeBookYears, budgets, reporting, without, samples, others } = view;
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
        {others > 0 && (
          <section className={styles.section}>
            <h2>草稿的版式</h2>
            <p>
              {fiscalYear} 年有 {others} 份草稿用的是其他版式。改用后，表题、说明文字和科目按“{view.editionName}
              ”重新生成； 已提交、签发的预算不变。
            </p>
            <ActionForm
              action={turnDraftsAction}
              fixed={{ fiscalYear, edition }}
              submit={`${others} 份草稿改用`}
              done="已改用。"
            />
          </section>
        )}
        <DeadlineSection view={reporting} />
        <section className={styles.section}>
          <h2>各版式的表述</h2>
          <p>同一份示例预算，{fiscalYear} 年按各版式生成的说明：</p>
          <table className={styles.table} aria-label="各版式的表述">
            <thead>
              <tr>
                <th scope="col">版式</th>
                <th scope="col">各部分</th>
                <th scope="col">收入预算</th>
              </tr>
            </thead>
            <tbody>
              {samples.map(({ id, name, headings, income }) => (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  <td>{headings.join(" ")}</td>
                  <td>{income}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
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
