import type { Section } from "./section-nav";

/** One part of the work on a budget, with its pages. */
export interface SectionGroup {
  key: "entry" | "check" | "handling" | "publishing";
  label: string;
  sections: Section[];
  /** whether its pages are shown before the person asks for them: what the role works with */
  open: boolean;
}

/** What decides which pages there are and which are at hand. */
export interface SectionFacts {
  budgetId: string;
  /** how many tables are printed */
  tables: number;
  /** how many 核减 and 核增 wait for an answer */
  adjustments: number;
  /** whether there is a 更正公告 to read */
  corrects: boolean;
  /** whether the budget of the next year can be made from this one */
  rollsForward: boolean;
  may: { edit: boolean; review: boolean; publish: boolean };
}

const ENTRY = [
  ["basic", "基本支出"],
  ["projects", "项目支出"],
  ["income", "收入与结转"],
  ["procurement", "政府采购"],
  ["assets", "国有资产"],
  ["performance", "整体绩效"],
  ["prior-year", "上年数"],
  ["texts", "文字说明"],
  ["units", "单位填报"],
  ["import", "Excel 导入"],
] as const;

/** The pages of a budget in the order of the work, in four parts: 填报, 核对, 办理, 公开. */
export function budgetSections(facts: SectionFacts): SectionGroup[] {
  const { budgetId, tables, adjustments, corrects, rollsForward, may } = facts;
  const at = (page: string, label: string, more: Partial<Section> = {}): Section => {
    return { href: `/budgets/${budgetId}/${page}`, label, ...more };
  };
  return [
    {
      ...{ key: "entry", label: "填报", open: may.edit },
      sections: ENTRY.map(([page, label]) => at(`entry/${page}`, label, { counted: `entry/${page}` })),
    },
    {
      ...{ key: "check", label: "核对", open: may.edit || may.review || !may.publish },
      sections: [
        at("findings", "校验", { counted: "all" }),
        at("tables", "套表", { state: `${tables} 张` }),
        at("narrative", "情况说明"),
        at("compare", "对比"),
      ],
    },
    {
      ...{ key: "handling", label: "办理", open: true },
      sections: [
        at("workflow", "报送与审批"),
        at("review", "审阅进度", { exact: true }),
        at("review/comments", "批注", { counted: "comments" }),
        at("review/adjustments", "核减（核增）", adjustments > 0 ? { state: String(adjustments) } : {}),
        at("revisions", "修订"),
        at("history", "办理历史"),
      ],
    },
    {
      ...{ key: "publishing", label: "公开", open: may.publish },
      sections: [
        at("packet", "公开材料"),
        ...(corrects ? [at("correction", "更正公告")] : []),
        ...(rollsForward ? [at("roll-forward", "生成下年预算")] : []),
      ],
    },
  ];
}
