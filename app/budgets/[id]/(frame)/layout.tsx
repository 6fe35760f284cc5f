import type { ReactNode } from "react";
import { RecheckNotice } from "@/components/revisions/rechecks";
import { budgetSections } from "@/components/shell/budget-sections";
import { budgetState } from "@/components/shell/budget-state";
import { Frame } from "@/components/shell/frame";
import { ReturnedNotice } from "@/components/shell/returned-notice";
import { roleWords } from "@/components/shell/role-words";
import { StatusFacts } from "@/components/shell/status-facts";
import { dateTime } from "@/components/ui/date-time";
import { type Action, can } from "@/lib/domain/access";
import { isDraftStatus, STAGE_LABELS, STATUS_LABELS } from "@/lib/domain/labels";
import { explain } from "@/lib/domain/workflow";
import { loadBudget } from "@/lib/features/budgets/loaders";
import { loadComments } from "@/lib/features/comments/loaders";
import { unitScope } from "@/lib/features/entry/scope";
import { loadRechecks } from "@/lib/features/kept/loaders";
import { loadReasons, loadStanding } from "@/lib/features/workflow/loaders";
import { requireUser } from "@/lib/server/session";

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
  const standing = await loadStanding(id);
  const may = (...actions: Action[]) => actions.some((one) => unitScope(user, one, head.departmentId)?.length !== 0);
  const groups = budgetSections({
    ...{ budgetId: id, rollsForward, adjustments: standing.openAdjustments, corrects: standing.corrects },
    tables: disclosure.directory.length,
    may: {
      edit: may("entry.edit"),
      review: may("review.mark", "workflow.advance"),
      publish: may("workflow.disclose"),
    },
  });
  return (
    <Frame
      budgetId={id}
      title={`${head.fiscalYear} 年 ${head.departmentName}`}
      state={`${STAGE_LABELS[head.stage]} · ${STATUS_LABELS[head.status]}`}
      stands={budgetState(disclosure, explain(disclosure.findings, await loadReasons(id)))}
      comments={comments}
      user={{
        name: user.name,
        roles: roleWords(
          user.memberships.filter((one) => one.departmentId === null || one.departmentId === head.departmentId),
        ),
      }}
      overview={{ href: `/budgets/${id}/overview`, label: "总览" }}
      groups={groups}
      notice={<ReturnedNotice budgetId={id} {...standing} mayEdit={may("entry.edit")} />}
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
