import { CURRENT_SOURCES } from "../../book/types";
import type { Wording } from "../../narrative/wording";

/** As the published packets of 2024 that the form set was made from say it: all nine sources of the year, zero or not. */
export const WORDING: Wording = {
  listedSources: CURRENT_SOURCES,
  totals: { than: "较{priorYear}年", level: "与{priorYear}年" },
  others: { than: "比{priorYear}年", level: "与上年数" },
  headings: {
    basics: "{body}基本情况",
    responsibilities: "职能职责",
    composition: "{body}构成",
    totals: "{body}收支总体情况",
    budgets: "{body}预算情况说明",
    threePublic: "“三公”经费情况说明",
    otherMatters: "其他重要事项的情况说明",
    terms: "专业性名词解释",
    closing: "其他说明事项",
  },
  ownUnit: "部门本级",
};
