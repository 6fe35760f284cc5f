import type { Source } from "../../book/types";
import type { RuleContext } from "../types";

/** Why rules on projects have nothing to say. */
export const hasProjects = ({ book }: RuleContext) => book.projects.length > 0 || "没有项目";

/** Why rules on purchases have nothing to say. */
export const hasProcurement = ({ book }: RuleContext) => book.procurement.length > 0 || "没有政府采购预算";

/** Why rules on assets have nothing to say: only a unit's own disclosure may lack them, and TXT-05 then asks. */
export const statesAssets = ({ book }: RuleContext) =>
  !book.notStated?.includes("assets") || "本单位尚未填报国有资产占有使用情况";

/** Why rules on the performance of the whole have nothing to say: likewise. */
export const statesPerformance = ({ book }: RuleContext) =>
  !book.notStated?.includes("performance") || "本单位尚未填报整体绩效目标";

/** Why rules on last year's figures have nothing to say. */
export const hasPriorLines = ({ book }: RuleContext) => (book.priorYear?.lines.length ?? 0) > 0 || "没有上年数";

/** Why rules on money of some sources have nothing to say: no line is paid from any. @param words names the sources */
export function spendsFrom(sources: readonly Source[], words: string) {
  return ({ book }: RuleContext) =>
    book.lines.some(({ source }) => sources.includes(source)) || `没有${words}安排的支出`;
}
