import { loadNextReview } from "@/lib/features/todos/loaders";
import { Action } from "../ui/action";

/** For whoever looks budgets through: the way to the next that waits, without going back to the list. */
export async function NextReview({ budgetId }: { budgetId: string }) {
  const next = await loadNextReview(budgetId);
  if (!next) return null;
  const page = next.kind === "approve" || next.kind === "examine" ? "review" : "workflow";
  return (
    <Action
      href={`/budgets/${next.budgetId}/${page}`}
      label={`下一件：${next.fiscalYear} 年 ${next.departmentName}，还有 ${next.count} 件`}
    >
      下一件（还有 {next.count} 件）
    </Action>
  );
}
