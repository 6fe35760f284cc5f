import { isOwnName, ownUnitOf } from "../../../book/own-unit";
import type { BudgetBook } from "../../../book/types";
import type { NarrativeContext } from "../../../narrative/context";
import type { Draft, DraftParagraph } from "../../../narrative/outline";
import { join, say } from "../../../narrative/say";
import type { Run } from "../../../narrative/types";

/** 一、部门基本情况 */
export function basics(book: BudgetBook, context: NarrativeContext): Draft {
  return {
    key: "basics",
    heading: "部门基本情况",
    sections: [
      { key: "responsibilities", heading: "职能职责", paragraphs: responsibilities(book, context) },
      { key: "composition", heading: "部门构成", paragraphs: composition(book, context) },
    ],
  };
}

function responsibilities(book: BudgetBook, context: NarrativeContext): DraftParagraph[] {
  const { responsibilities: texts } = book.narrative;
  if (texts.length === 0) return [["1", say`${context.words("", "narrative.responsibilities", "职能职责")}。`]];
  return texts.map((text, index) => {
    const stop = index === texts.length - 1 ? "。" : "；";
    const words = context.words(text, `narrative.responsibilities[${index}]`, "职能职责");
    return [String(index + 1), say`${index + 1}．${words}${stop}`];
  });
}

/** A list in which people wrote that there is nothing to list. */
const NOTHING = /^(?:暂?无|没有)(?:下属|所属|内设)?(?:单位|事业单位|机构|科室)?[。；]?$/;

function named(context: NarrativeContext, names: string[], path: string): Run[] {
  return join(
    names.map((text, index) => [context.words(text, `${path}[${index}]`, "名称")]),
    "、",
  );
}

function composition(book: BudgetBook, context: NarrativeContext): DraftParagraph[] {
  const { department } = book;
  const { divisions, subordinates } = book.narrative;
  const list = (names: string[], path: string) =>
    say`${context.count(names.length, path)}个：${named(context, names, path)}。`;
  const below = subordinates.some((name) => isOwnName(name, department)) ? "所属预算单位（含本级）" : "下属单位";
  return [
    ["divisions", lists(divisions) ? say`${department.name}内设机构${list(divisions, "narrative.divisions")}` : []],
    ["subordinates", lists(subordinates) ? say`${below}${list(subordinates, "narrative.subordinates")}` : []],
    ["units", units(book, context)],
  ];
}

const lists = (names: readonly string[]) => names.length > 0 && !names.every((name) => NOTHING.test(name));

/** The units whose budgets the department's is made of: 本级 is none of those below it. */
function units(book: BudgetBook, context: NarrativeContext): Run[] {
  const names = book.units.map(({ name }, index): Run[] => [
    { kind: "input", text: name, path: `units[${index}].name` },
  ]);
  const [only] = names;
  if (!only) return [];
  const count = context.count(names.length, "units");
  const begin = say`编入本部门${book.fiscalYear}年度部门预算的预算单位共${count}个`;
  if (names.length === 1) return say`${begin}，为${only}。`;
  const own = ownUnitOf(book);
  if (own === null) return say`${begin}，分别为${join(names, "、")}。`;
  const others = names.filter((_, index) => index !== own);
  return say`${begin}，包括部门本级（${names[own] ?? []}）和所属单位${join(others, "、")}。`;
}
