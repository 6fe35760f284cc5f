import { newThisYearNotes } from "../../book/new-this-year";
import { emptyNoteOf, sayFor } from "../../tables/fill";
import type { Rule, Violation } from "../types";
import { REPORT_DEFECT } from "./shared-equations";

export const STR_03: Rule = {
  id: "STR-03",
  title: "有数据的表格不附空表说明，空表说明的资金和年度与该表一致",
  severity: "block",
  basis: "财预〔2016〕143号（空表说明与表内数据一致）",
  check: ({ book, disclosure, edition }) => {
    const say = sayFor(book);
    const ofNewcomers = new Set(newThisYearNotes(book));
    const notes = new Map(edition.tables.map((one) => [one.key, say(emptyNoteOf(one, { book, project: null }))]));
    return disclosure.tables.flatMap((table): Violation[] => {
      const place = { kind: "table" as const, table: table.id };
      return table.notes.flatMap((note): Violation[] => {
        if (ofNewcomers.has(note)) return [];
        const expected = notes.get(table.key) ?? "";
        // a form always prints its department's or project's budget: its note speaks of targets
        if (!table.empty && table.layout !== "form" && note === expected) {
          return [
            { place, message: `${table.sheet}有数据，却附有空表说明“${note}”`, actual: note, remedy: REPORT_DEFECT },
          ];
        }
        if (note === expected) return [];
        const message = `${table.sheet}的空表说明“${note}”与本年版式的“${expected}”不一致`;
        return [{ place, message, actual: note, expected, remedy: REPORT_DEFECT }];
      });
    });
  },
};
