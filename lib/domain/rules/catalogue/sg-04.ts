import { equationRule } from "./shared-equations";

export const SG_04 = equationRule(
  {
    id: "SG-04",
    title: "“三公”经费合计不超过上年",
    severity: "confirm",
    basis: "中央八项规定及过紧日子要求（“三公”经费只减不增）",
    remedy: "压减“三公”经费；经批准增加的，写明批准依据和原因后保留",
  },
  ({ book }) =>
    book.priorYear
      ? [
          {
            actual: { label: "本年“三公”经费合计", cells: ["10!threePublic:budget.total"] },
            relation: "atMost",
            expected: { label: "上年合计", cells: ["narrative!priorThreePublic.amount"] },
          },
        ]
      : [],
);
