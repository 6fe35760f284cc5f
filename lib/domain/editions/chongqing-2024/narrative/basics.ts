import type { BudgetBook } from "../../../book/types";
import type { NarrativeContext } from "../../../narrative/context";
import type { Draft } from "../../../narrative/outline";
import { join, say } from "../../../narrative/say";
import type { Run } from "../../../narrative/types";

/** 一、部门基本情况 */
export function basics(book: BudgetBook, context: NarrativeContext): Draft {
  return {
    heading: "部门基本情况",
    sections: [
      { heading: "职能职责", paragraphs: responsibilities(book, context) },
      { heading: "部门构成", paragraphs: composition(book, context) },
    ],
  };
}

function responsibilities(book: BudgetBook, context: NarrativeContext): Run[][] {
  const { responsibilities: texts } = book.narrative;
  if (texts.length === 0) return [say`${context.words("", "narrative.responsibilities", "职能职责")}。`];
  return texts.map((text, index) => {
    const stop = index === texts.length - 1 ? "。" : "；";
    return say`${index + 1}．${context.words(text, `narrative.responsibilities[${index}]`, "职能职责")}${stop}`;
  });
}

function named(names: string[], path: string): Run[] {
  return join(
    names.map((text, index) => [{ kind: "input", text, path: `${path}[${index}]` } as const]),
    "、",
  );
}

function composition(book: BudgetBook, context: NarrativeContext): Run[][] {
  const { divisions, subordinates } = book.narrative;
  const list = (names: string[], path: string) => say`${context.count(names.length, path)}个：${named(names, path)}。`;
  const units = join(
    book.units.map((unit, index) => [{ kind: "input", text: unit.name, path: `units[${index}].name` } as const]),
    "、",
  );
  return [
    divisions.length ? say`${book.department.name}内设科室${list(divisions, "narrative.divisions")}` : [],
    subordinates.length ? say`下属单位${list(subordinates, "narrative.subordinates")}` : [],
    book.units.length
      ? say`编入本部门${book.fiscalYear}年度部门预算的二级预算单位共${context.count(book.units.length, "units")}个，分别为${units}。`
      : [],
  ];
}
