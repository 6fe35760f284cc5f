import { THREE_PUBLIC_TERMS } from "../../book/terms";
import { THREE_PUBLIC_ITEMS } from "../../book/types";
import { REPORT_DEFECT } from "../catalogue/shared-equations";
import { paragraphStating, statesChange } from "../catalogue/shared-narrative";
import type { Rule, Violation } from "../types";

const FIGURES = [
  { id: "total", label: "“三公”经费合计", prior: "narrative!priorThreePublic.amount" },
  ...THREE_PUBLIC_ITEMS.map((id) => ({
    id,
    label: THREE_PUBLIC_TERMS[id],
    prior: `narrative!priorThreePublic-${id}.amount`,
  })),
];

/** Without a prior year there is nothing to compare with. */
export const SG_03: Rule = {
  id: "SG-03",
  title: "“三公”经费逐项公开并与上年比较，为零的也要列出",
  severity: "block",
  basis: "财预〔2016〕143号",
  needs: ["threePublic"],
  check: (context) =>
    FIGURES.flatMap(({ id, label, prior }): Violation[] => {
      const address = `threePublic!threePublic:budget.${id}`;
      const place = { kind: "cell" as const, address };
      const paragraph = paragraphStating(context, address);
      if (!paragraph) return [{ place, message: `情况说明没有列出${label}`, expected: label, remedy: REPORT_DEFECT }];
      if (!context.book.priorYear || statesChange(context, paragraph, address, prior)) return [];
      return [
        { place, message: `情况说明没有写明${label}与上年的比较`, expected: "与上年比较", remedy: REPORT_DEFECT },
      ];
    }),
};
