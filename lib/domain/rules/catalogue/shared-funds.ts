import type { Source } from "../../book/types";
import type { TableKey } from "../../tables/keys";
import type { RuleContext } from "../types";
import type { Equation } from "./shared-equations";
import { codeLabel, codesOf } from "./shared-figures";
import { totalsOf } from "./shared-totals";

/**
 * For every code, and for the total: the table of a fund equals that fund's column of table 2 and the expenditure from
 * money of the fund carried over, which table 2 shows in a column that all sources share.
 */
export function fundEquations(context: RuleContext, table: TableKey, sheet: string, source: Source): Equation[] {
  const carriedOver = [...(totalsOf(context.book).carriedOver.get(source) ?? [])];
  const below = (code: string) =>
    carriedOver.reduce((sum, [item, amount]) => (code === "total" || item.startsWith(code) ? sum + amount : sum), 0);
  return ["total", ...codesOf(context, ["revenue", table])].map((code) => {
    const plus = below(code);
    const name = code === "total" ? "合计" : ` ${codeLabel(context.codes.function, code)}`;
    return {
      actual: { label: `${sheet}${name}`, cells: [`${table}!${code}.total`] },
      expected: {
        label: `{revenue}同项该资金列${plus ? "加该资金上年结转" : ""}`,
        cells: [`revenue!${code}.${source}`],
        plus,
      },
    };
  });
}
