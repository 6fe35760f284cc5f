import type { ReactNode } from "react";
import { gapCount } from "@/components/narrative/gaps";
import { RecheckNotice } from "@/components/revisions/rechecks";
import { Frame } from "@/components/shell/frame";
import { roleWords } from "@/components/shell/role-words";
import type { Section } from "@/components/shell/section-nav";
import { entrySections } from "@/components/shell/section-nav-entry";
import { StatusFacts } from "@/components/shell/status-facts";
import { dateTime } from "@/components/ui/date-time";
import { can } from "@/lib/domain/access";
import { isDraftStatus, STAGE_LABELS, STATUS_LABELS } from "@/lib/domain/labels";
import { countWaiting, explain } from "@/lib/domain/workflow";
import { loadBudget } from "@/lib/features/budgets/loaders";
import type { LoadedBudget } from "@/lib/features/budgets/types";
import { loadComments } from "@/lib/features/comments/loaders";
import { loadRechecks } from "@/lib/features/kept/loaders";
import { loadReasons } from "@/lib/features/workflow/loaders";
import { requireUser } from "@/lib/server/session";

function sectionsOf({ head, disclosure }: LoadedBudget, waiting: number, rollsForward: boolean): Section[] {
  const base = `/budgets/${head.id}`;
  const gaps = gapCount(disclosure.narrative);
  return [
    { href: "/", label: "工作台" },
    ...entrySections(head.id),
    { href: `${base}/tables`, label: "套表", state: `${disclosure.directory.length} 张` },
    { href: `${base}/narrative`, label: "说明", counted: { what: "gaps", loaded: gaps } },
    { href: `${base}/findings`, label: "校验", counted: { what: "findings", loaded: waiting } },
    { href: `${base}/review`, label: "审阅" },
    { href: `${base}/workflow`, label: "办理" },
    { href: `${base}/compare`, label: "对比" },
    { href: `${base}/revisions`, label: "修订" },
    { href: `${base}/packet`, label: "导出" },
    { href: `${base}/history`, label: "办理历史" },
    ...(rollsForward ? [{ href: `${base}/roll-forward`, label: "生成下年预算" }] : []),
  ];
}

export default async function BudgetLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ id: string }>;
}) {
  const { id } = await params;
  const user = await requireUser();
  const budget = await loadBudget(id);
  const comments = await loadComments(id);
  const { head, disclosure } = budget;
  const rollsForward =
    !isDraftStatus(head.status) &&
    can(user, "budget.rollForward", { departmentId: head.departmentId, unit: null }).allowed;
  const number = budget.revision?.number;
  const recheck = number === undefined ? undefined : (await loadRechecks(id)).find((one) => one.number === number);
  const counts = countWaiting(disclosure.findings, explain(disclosure.findings, await loadReasons(id)));
  return (
    <Frame
      budgetId={id}
      title={`${head.fiscalYear} 年 ${head.departmentName}`}
      state={`${STAGE_LABELS[head.stage]} · ${STATUS_LABELS[head.status]} · 版本 ${head.version}`}
      counts={counts}
      comments={comments}
      user={{
        name: user.name,
        roles: roleWords(
          user.memberships.filter((one) => one.departmentId === null || one.departmentId === head.departmentId),
        ),
      }}
      sections={sectionsOf(budget, counts.block + counts.confirm, rollsForward)}
      status={
        <StatusFacts
          budgetId={id}
          lines={disclosure.book.lines.length}
          unit={disclosure.tables[0]?.unit.label ?? ""}
          changed={
            <>
              最后更改 <time dateTime={head.updatedAt.toISOString()}>{dateTime(head.updatedAt)}</time>
              {number !== undefined && ` · 所示为修订 ${number} 保存的内容 `}
              <RecheckNotice budgetId={id} recheck={recheck} />
            </>
          }
        />
      }
    >
      {children}
    </Frame>
  );
}
