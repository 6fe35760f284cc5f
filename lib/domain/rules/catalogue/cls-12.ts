import { printsTable } from "../printed";
import type { Rule } from "../types";
import { spendsFrom } from "./shared-applies";
import { codeLabel, codesOf, moneyAt } from "./shared-figures";
import { amountText } from "./shared-values";

const TABLES = [
  { table: "governmentFund", name: "政府性基金预算" },
  { table: "stateCapital", name: "国有资本经营预算" },
] as const;

export const CLS_12: Rule = {
  id: "CLS-12",
  title: "基金和国有资本经营预算一般不安排基本支出",
  severity: "confirm",
  basis: "政府性基金预算、国有资本经营预算编制惯例",
  needs: { anyOf: ["governmentFund", "stateCapital"] },
  applies: spendsFrom(["governmentFund", "stateCapital"], "政府性基金、国有资本经营预算"),
  check: (context) =>
    TABLES.filter(({ table }) => printsTable(context.edition, table)).flatMap(({ table, name }) =>
      codesOf(context, [table]).flatMap((code) => {
        const address = `${table}!${code}.basic`;
        const fen = code.length === 7 ? moneyAt(context, address) : 0;
        if (fen === 0) return [];
        const actual = amountText(fen, context.edition.unit);
        return [
          {
            place: { kind: "cell" as const, address },
            message: `${codeLabel(context.codes.function, code)} 用${name}安排了基本支出 ${actual}`,
            actual,
            remedy: "请核对是否应为项目支出；确需安排基本支出的，写明理由",
          },
        ];
      }),
    ),
};
