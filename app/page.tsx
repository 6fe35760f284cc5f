import type { Metadata } from "next";
import { adminSections } from "@/components/admin/sections";
import { BudgetList } from "@/components/bench/budget-list";
import { ROLE_DUTIES } from "@/components/bench/role-duties";
import { PlainFrame } from "@/components/shell/plain-frame";
import { roleWords } from "@/components/shell/role-words";
import { Action } from "@/components/ui/action";
import scroll from "@/components/ui/scroll.module.css";
import { benchNotice, canSomewhere, ROLES } from "@/lib/domain/access";
import { listBudgets } from "@/lib/features/budgets/loaders";
import { loadUnreadMentions } from "@/lib/features/comments/loaders";
import { requireUser } from "@/lib/server/session";
import styles from "./bench.module.css";

export const metadata: Metadata = { title: { absolute: "工作台 · 十六表" } };

export default async function BenchPage() {
  const user = await requireUser();
  const budgets = await listBudgets();
  const notice = benchNotice(user);
  const administration = adminSections(user);
  const duties = ROLES.filter((role) => user.memberships.some((one) => one.role === role)).map(
    (role) => ROLE_DUTIES[role],
  );
  return (
    <PlainFrame
      user={{ name: user.name, roles: roleWords(user.memberships) }}
      status={notice ? "" : `共 ${budgets.length} 项预算`}
    >
      <div className={scroll.scroll}>
        <h1 className={styles.heading}>工作台</h1>
        {administration[0] && (
          <p className={styles.duties}>
            <Action href={administration[0].href}>
              系统管理：{administration.map(({ label }) => label).join("、")}
            </Action>
          </p>
        )}
        {notice ? (
          <p className={styles.notice}>{notice}</p>
        ) : (
          <>
            <p className={styles.duties}>{duties.join("")}</p>
            {canSomewhere(user, "packet.run") && (
              <p className={styles.duties}>
                <Action href="/runs">批量生成公开材料</Action>
              </p>
            )}
            {budgets.length > 0 ? (
              <BudgetList budgets={budgets} mentions={await loadUnreadMentions()} />
            ) : (
              <p className={styles.notice}>本部门还没有预算。请联系部门经办人导入预算数据，导入后在这里打开。</p>
            )}
          </>
        )}
      </div>
    </PlainFrame>
  );
}
