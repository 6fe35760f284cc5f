import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ListFilters, listHref } from "@/components/admin/list-filters";
import { adminSections } from "@/components/admin/sections";
import { BudgetList } from "@/components/bench/budget-list";
import { BudgetTabs } from "@/components/bench/budget-tabs";
import { FirstSteps } from "@/components/bench/first-steps";
import { roleDuty } from "@/components/bench/role-duties";
import { FollowedLinks } from "@/components/controls/followed-links";
import { PlainFrame } from "@/components/shell/plain-frame";
import { grantWords } from "@/components/shell/role-words";
import { TodoSection } from "@/components/todos/todo-section";
import { Action } from "@/components/ui/action";
import { PageLinks } from "@/components/ui/page-links";
import scroll from "@/components/ui/scroll.module.css";
import { BUREAU, benchNotice, can, canSomewhere, ROLES } from "@/lib/domain/access";
import { seesBoard } from "@/lib/features/board/loaders";
import { readSearch, readTab } from "@/lib/features/budgets/schema";
import type { TabbedBudgets } from "@/lib/features/budgets/types";
import { loadUnreadMentions } from "@/lib/features/comments/loaders";
import { readPage } from "@/lib/features/history/schema";
import { loadNewBudgetOffer } from "@/lib/features/new-budget/loaders";
import { loadFirstSteps, loadSetupState } from "@/lib/features/setup/loaders";
import { listBudgetTab } from "@/lib/features/todos/loaders";
import { requireUser } from "@/lib/server/session";
import styles from "./bench.module.css";

export const metadata: Metadata = { title: { absolute: "工作台 · 十六表" } };

/** @param year for which the person may make one; null for whoever may not */
function NoBudget({ year }: { year: number | null }) {
  if (year === null) return <p className={styles.notice}>还没有预算。由部门经办新建后，在这里打开。</p>;
  return (
    <div className={styles.notice}>
      <p>还没有预算。可以从空白、上年已签发预算、预算数据文件或仅上年数开始。</p>
      <Action href="/budgets/new" primary>
        新建 {year} 年预算
      </Action>
    </div>
  );
}

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Looks for budgets where they are many. */
function Search({ text }: { text: string }) {
  return (
    <ListFilters path="/" label="查找预算" conditions={{ text }}>
      <label>
        部门编码、名称或年度
        <input name="text" maxLength={100} defaultValue={text} />
      </label>
    </ListFilters>
  );
}

/** The budgets of one page, with the way to the others. */
async function Budgets({ found, text }: { found: TabbedBudgets; text: string }) {
  const { budgets, count, page, pages, tab, counts } = found;
  return (
    <>
      {(pages > 1 || text !== "") && <Search text={text} />}
      <BudgetTabs tab={tab} counts={counts} href={(show) => listHref("/", { text, show })} />
      {count > 0 ? (
        <FollowedLinks>
          <BudgetList budgets={budgets} mentions={await loadUnreadMentions()} />
        </FollowedLinks>
      ) : (
        <p className={styles.notice}>
          {text === "" ? "这里没有预算。" : "没有符合条件的预算，请换一个部门编码、名称或年度。"}
        </p>
      )}
      {pages > 1 && (
        <PageLinks
          href={(to) => listHref("/", { text, show: tab, page: to > 1 ? to : "" })}
          page={page}
          pages={pages}
          total={`共 ${count} 项预算`}
        />
      )}
    </>
  );
}

export default async function BenchPage({ searchParams }: Props) {
  const user = await requireUser();
  if ((await loadSetupState()) === "office" && can(user, "admin.departments", BUREAU).allowed) redirect("/setup");
  const asked = await searchParams;
  const text = readSearch(asked.text);
  const found = await listBudgetTab(text, readPage(asked.page), readTab(asked.show));
  const isEmpty = found.counts.all === 0 && text === "";
  const notice = benchNotice(user);
  const administration = adminSections(user);
  const steps = await loadFirstSteps();
  const offer = await loadNewBudgetOffer();
  const several = await seesBoard();
  const duties = ROLES.filter((role) => user.memberships.some((one) => one.role === role)).map((role) =>
    roleDuty(role, user.office),
  );
  return (
    <PlainFrame
      user={{ name: user.name, roles: grantWords(user.grants) }}
      status={notice ? "" : `共 ${found.counts.all} 项预算`}
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
        {steps && <FirstSteps steps={steps} pages={administration} />}
        {notice ? (
          <p className={styles.notice}>{notice}</p>
        ) : (
          <>
            <TodoSection />
            <p className={styles.duties}>{duties.join("")}</p>
            <p className={styles.tools}>
              {several && <Action href="/board">编报进度</Action>}
              {several && <Action href="/consolidated">汇总套表</Action>}
              {offer.year !== null && !isEmpty && <Action href="/budgets/new">新建 {offer.year} 年预算</Action>}
              {offer.batch && <Action href="/budgets/new-batch">批量新建预算</Action>}
              {canSomewhere(user, "packet.run") && <Action href="/runs">批量生成公开材料</Action>}
            </p>
            {isEmpty ? <NoBudget year={offer.year} /> : <Budgets found={found} text={text} />}
          </>
        )}
      </div>
    </PlainFrame>
  );
}
