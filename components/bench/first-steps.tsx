import type { FirstSteps as Steps } from "@/lib/features/setup/types";
import { Action } from "../ui/action";
import styles from "./first-steps.module.css";

/** Where departments and units are entered: all at once from a workbook, or in the pages of administration. */
const STRUCTURE = ["/admin/lists", "/admin/departments", "/admin/units"];

interface Props {
  steps: Steps;
  /** the pages of administration that the person may open */
  pages: readonly { href: string }[];
}

function Step({ done, title, says, href }: { done: boolean; title: string; says: string; href?: string | undefined }) {
  return (
    <li className={styles.step} data-done={done}>
      <span className={styles.mark} aria-hidden>
        {done ? "✓" : "○"}
      </span>
      <span>
        <strong>{title}</strong>
        <span className="visually-hidden">{done ? "（已办）" : "（待办）"}</span>
        <span className={styles.says}>{says}</span>
      </span>
      {href && !done && <Action href={href}>去办理</Action>}
    </li>
  );
}

/** What comes after the set-up, for the system administrator, until there is a budget. */
export function FirstSteps({ steps, pages }: Props) {
  const { kind, fiscalYear, structure, people, budgets } = steps;
  const isOpen = (href: string) => pages.some((page) => page.href === href);
  const maker = kind === "bureau" ? "预算股登录后在工作台批量新建，或由各部门经办新建" : "经办登录后在工作台新建";
  return (
    <section className={styles.steps} aria-label="接下来">
      <h2>接下来</h2>
      <ol>
        <Step
          done={structure}
          title={kind === "bureau" ? "部门和单位" : "所属单位"}
          says="用批量导入一次录入，或逐个新增；人员可一并导入"
          href={STRUCTURE.find(isOpen)}
        />
        <Step
          done={people}
          title="人员和角色"
          says="为经办、审核、签发、发布等岗位建立账号"
          href={isOpen("/admin/people") ? "/admin/people" : undefined}
        />
        <Step done={budgets} title={`${fiscalYear} 年预算`} says={maker} />
      </ol>
    </section>
  );
}
