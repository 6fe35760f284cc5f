import { takeStepsAction } from "@/lib/features/board/actions";
import type { StepOutcome, StepsRequest } from "@/lib/features/board/batch";
import { NO_ANSWER, sentenceOf } from "../ui/use-action";
import type { ChosenBudget } from "./use-chosen";

/** How far a step on several budgets is. */
export interface StepsProgress {
  outcomes: readonly StepOutcome[];
  /** why it went no further, as a Chinese sentence; null when it did not stop */
  broken: string | null;
  over: boolean;
}

/** So many budgets are sent together: few enough that people see it go on. */
const TOGETHER = 4;

/**
 * Takes a step on budgets, some at a time. What was done is done, whatever becomes of the rest: when there is no answer
 * the rest is not sent.
 */
export async function takeChosen(
  request: Omit<StepsRequest, "budgets">,
  budgets: readonly ChosenBudget[],
  tell: (progress: StepsProgress) => void,
): Promise<void> {
  const outcomes: StepOutcome[] = [];
  let broken: string | null = null;
  tell({ outcomes, broken, over: false });
  for (let at = 0; at < budgets.length && broken === null; at += TOGETHER) {
    const some = budgets.slice(at, at + TOGETHER).map(({ budgetId, seen }) => ({ budgetId, seen }));
    try {
      const answer = await takeStepsAction({ ...request, budgets: some });
      if (answer.ok) outcomes.push(...answer.data);
      else broken = sentenceOf(answer);
    } catch {
      broken = `${NO_ANSWER}没有收到结果的部门，请刷新后查看是否已办理。`;
    }
    tell({ outcomes: [...outcomes], broken, over: false });
  }
  tell({ outcomes, broken, over: true });
}
