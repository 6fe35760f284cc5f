import { compileCorrespondence } from "./correspondence";
import { correspondenceRows2024 } from "./data/2024/correspondence";
import { departmentEconomicRows2024 } from "./data/2024/department-economic";
import { functionRows2024 } from "./data/2024/function";
import { governmentEconomicRows2024 } from "./data/2024/government-economic";
import { compileCodeTree } from "./tree";
import type { CodeBooks } from "./types";

interface CodeBookTexts {
  readonly function: string;
  readonly departmentEconomic: string;
  readonly governmentEconomic: string;
  readonly correspondence: string;
}

const TEXTS_BY_YEAR: ReadonlyMap<number, CodeBookTexts> = new Map([
  [
    2024,
    {
      function: functionRows2024,
      departmentEconomic: departmentEconomicRows2024,
      governmentEconomic: governmentEconomicRows2024,
      correspondence: correspondenceRows2024,
    },
  ],
]);

const compiled = new Map<number, CodeBooks>();

/** The fiscal years whose code books the program carries, ascending. */
export const codeBookYears: readonly number[] = Object.freeze([...TEXTS_BY_YEAR.keys()].sort((a, b) => a - b));

/**
 * The code books of 政府收支分类科目 for a fiscal year, compiled at the first call and the same frozen object afterwards.
 * Throws when the program has no books of that year; the message lists the years it has.
 */
export function codeBooks(year: number): CodeBooks {
  const known = compiled.get(year);
  if (known !== undefined) return known;
  const texts = TEXTS_BY_YEAR.get(year);
  if (texts === undefined) {
    throw new Error(`没有 ${year} 年的政府收支分类科目；现有：${codeBookYears.join("、")}`);
  }
  const books = compile(year, texts);
  compiled.set(year, books);
  return books;
}

function compile(year: number, texts: CodeBookTexts): CodeBooks {
  const departmentEconomic = compileCodeTree("departmentEconomic", year, texts.departmentEconomic);
  const governmentEconomic = compileCodeTree("governmentEconomic", year, texts.governmentEconomic);
  return Object.freeze({
    year,
    function: compileCodeTree("function", year, texts.function),
    departmentEconomic,
    governmentEconomic,
    correspondence: compileCorrespondence(texts.correspondence, departmentEconomic, governmentEconomic),
  });
}
