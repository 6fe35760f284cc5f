import type { BudgetBook } from "../../book/types";
import type { EditionForms } from "../../editions";
import { type Fen, formatForText, roundToPrinted, sentenceText, stepOf } from "../../money";
import type { FigureSource } from "../../narrative/types";
import { valueAt } from "../../places/value-at";
import { moneyAt, printedAt } from "../catalogue/shared-figures";
import { paragraphsOf } from "../catalogue/shared-narrative";
import type { Rule, RuleContext } from "../types";

/** What a figure of the text should print and be worth; null when its source is not there. */
interface Bound {
  text: string;
  fen: Fen;
}

/** Holds every number of the text to its source: cell, formula of cells, amount or count in the book. */
export const NAR_01: Rule = {
  id: "NAR-01",
  title: "说明中的数字与其来源一致",
  severity: "block",
  basis: "财预〔2016〕143号；预决算公开检查（数据一致）",
  check: (context) =>
    paragraphsOf(context).flatMap(({ id, runs }) =>
      runs.flatMap((run) => {
        if (run.kind !== "figure") return [];
        const bound = boundOf(context, run.source);
        if (bound && bound.text === run.text && bound.fen === run.fen) return [];
        const source = nameOf(run.source);
        return [
          {
            place: { kind: "paragraph" as const, id },
            message: bound
              ? `说明中的 ${run.text} 与其来源 ${source} 的 ${bound.text} 不一致`
              : `说明中的 ${run.text} 没有来源（${source}）`,
            actual: run.text,
            ...(bound && { expected: bound.text }),
            remedy: "说明中的数字由系统生成，请重新生成说明，不要手工改数",
          },
        ];
      }),
    ),
};

function boundOf(context: RuleContext, source: FigureSource): Bound | null {
  const { edition } = context;
  switch (source.kind) {
    case "cell":
      return ofAmount(moneyAt(context, source.address), edition);
    case "formula":
      return ofPrinted(
        source.terms.reduce((sum, { address, sign }) => sum + sign * printedAt(context, address), 0),
        edition,
      );
    case "book": {
      const fen = valueAt(context.book, source.path);
      return typeof fen === "number" ? ofAmount(fen, edition) : null;
    }
    case "count":
      return ofCount(context.book, source.path);
  }
}

function ofAmount(fen: Fen, { unit, tinyWords }: EditionForms): Bound {
  return { text: sentenceText(fen, unit, tinyWords), fen: roundToPrinted(fen, unit) * stepOf(unit) };
}

/** Changes print without a sign: the word before them says the direction. */
function ofPrinted(printed: number, { unit }: EditionForms): Bound {
  return { text: formatForText(Math.abs(printed), unit), fen: printed * stepOf(unit) };
}

/** Lists count their entries; the vehicles of a department are those it owns and those it shares. */
function ofCount(book: BudgetBook, path: string): Bound | null {
  const value =
    path === "assets.vehicles" ? book.assets.vehicles.owned + book.assets.vehicles.shared : valueAt(book, path);
  const count = Array.isArray(value) ? value.length : value;
  return typeof count === "number" ? { text: String(count), fen: count } : null;
}

function nameOf(source: FigureSource): string {
  if (source.kind === "cell") return source.address;
  if (source.kind !== "formula") return source.path;
  return source.terms.map(({ address, sign }, index) => `${sign < 0 ? "−" : index ? "+" : ""}${address}`).join("");
}
