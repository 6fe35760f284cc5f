import type { Metadata } from "next";
import styles from "@/components/admin/admin.module.css";
import { CodeBookForm } from "@/components/admin/code-book-form";
import { dateTime } from "@/components/ui/date-time";
import { PageHead } from "@/components/ui/page-head";
import scroll from "@/components/ui/scroll.module.css";
import { CODE_TABLE_TITLES, CODE_TREE_TITLES } from "@/lib/domain/classification";
import { loadCodeBooks, loadProposedYear } from "@/lib/features/code-books/loaders";

export const metadata: Metadata = { title: "科目" };

const KINDS = Object.entries({ ...CODE_TREE_TITLES, ...CODE_TABLE_TITLES }).map(([value, label]) => ({ value, label }));

export default async function CodeBooksPage() {
  const entries = await loadCodeBooks();
  const proposed = await loadProposedYear();
  return (
    <>
      <PageHead>
        <h1>科目</h1>
        <span>政府收支分类科目，按年度；各部门共用</span>
      </PageHead>
      <div className={`${scroll.scroll} ${styles.page}`}>
        <table className={styles.table} aria-label="科目">
          <thead>
            <tr>
              <th scope="col">年度</th>
              <th scope="col">科目类别</th>
              <th scope="col">条数</th>
              <th scope="col">来源</th>
              <th scope="col">导入时间</th>
              <th scope="col">校验值</th>
            </tr>
          </thead>
          <tbody>
            {entries.map(({ year, tree, label, codes, origin, at, sha256 }) => (
              <tr key={`${year} ${tree}`}>
                <td>{year}</td>
                <th scope="row">{label}</th>
                <td className={styles.number}>{codes}</td>
                <td>{origin}</td>
                <td>{at ? dateTime(at) : ""}</td>
                <td>{sha256.slice(0, 12)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <section className={styles.section}>
          <h2>导入科目</h2>
          <p className={styles.explained}>
            导入后，该年度的预算草稿和新建预算使用新科目；没有导入的类别沿用以前年度的。该年度已有签发的预算时，只能增加科目，不能取消、改名或调整，以保证已签发的材料不变。“新旧科目对照表”列出该年度取代旧科目的新科目，结转生成该年度预算时逐条改列；一个旧科目对应几个新科目的，结转时请经办选择。
          </p>
          <CodeBookForm year={proposed} kinds={KINDS} />
        </section>
      </div>
    </>
  );
}
