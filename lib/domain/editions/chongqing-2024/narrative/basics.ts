import { isOwnName, ownUnitOf } from "../../../book/own-unit";
import type { BudgetBook, UnitKind } from "../../../book/types";
import { variantOf } from "../../../book/variant";
import type { NarrativeContext } from "../../../narrative/context";
import type { Draft, DraftParagraph } from "../../../narrative/outline";
import { join, say } from "../../../narrative/say";
import type { Run } from "../../../narrative/types";

/** 一、部门基本情况, 单位基本情况 */
export function basics(book: BudgetBook, context: NarrativeContext): Draft {
  return {
    key: "basics",
    heading: context.heading("basics"),
    sections: [
      {
        key: "responsibilities",
        heading: context.heading("responsibilities"),
        paragraphs: responsibilities(book, context),
      },
      { key: "composition", heading: context.heading("composition"), paragraphs: composition(book, context) },
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

/** What a unit is by its kind, as its sentence says it. */
const UNIT_NATURE: Readonly<Record<UnitKind, string>> = {
  administrative: "行政单位",
  civilServiceManaged: "参照公务员法管理的事业单位",
  institution: "事业单位",
};

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
  if (variantOf(book) === "unit") return ofUnit(book, context);
  const below = subordinates.some((name) => isOwnName(name, department)) ? "所属预算单位（含本级）" : "下属单位";
  return [
    ["divisions", lists(divisions) ? say`${department.name}内设机构${list(divisions, "narrative.divisions")}` : []],
    ["subordinates", lists(subordinates) ? say`${below}${list(subordinates, "narrative.subordinates")}` : []],
    ["units", units(book, context)],
  ];
}

/** What a unit says of its composition: what it is, and its divisions; other units are none of its own. */
function ofUnit(book: BudgetBook, context: NarrativeContext): DraftParagraph[] {
  const { department, narrative, units } = book;
  const [unit] = units;
  const path = "narrative.divisions";
  const { divisions } = narrative;
  const list = say`内设机构${context.count(divisions.length, path)}个：${named(context, divisions, path)}。`;
  return [
    ["kind", unit ? say`${department.name}为${UNIT_NATURE[unit.kind]}。` : []],
    ["divisions", lists(divisions) ? list : say`${divisions.length > 0 ? "本单位不设内设机构。" : ""}`],
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
  return say`${begin}，包括${context.ownUnit}（${names[own] ?? []}）和所属单位${join(others, "、")}。`;
}
