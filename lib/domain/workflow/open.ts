import type { WorkflowFacts } from "./types";

type Asked = Pick<WorkflowFacts, "selfCheckHolds" | "blocking" | "unexplained" | "exceeded" | "openAdjustments">;

/** How many things keep a draft from being submitted, but for units that have not handed in. */
export function countOpen({ selfCheckHolds, blocking, unexplained, exceeded, openAdjustments }: Asked): number {
  return blocking.length + unexplained.length + exceeded.length + openAdjustments + (selfCheckHolds ? 0 : 1);
}
