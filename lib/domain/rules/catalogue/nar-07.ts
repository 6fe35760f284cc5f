import type { Rule, Violation } from "../types";
import { narrativeTexts } from "./narrative-people";
import { paragraphsOf } from "./shared-narrative";

/** Years that a text compares with: 比2023年, 较2023年, 与2023年持平. */
const COMPARED = /(?:比|较|与)(?:上年)?[（(]?(\d{4})年[）)]?(?!以来|签|印|制|发|起)/g;

export const NAR_07: Rule = {
  id: "NAR-07",
  title: "比较的年份是上一年",
  severity: "block",
  basis: "财预〔2016〕143号",
  check(context) {
    const expected = String(context.book.fiscalYear - 1);
    const wrong = (text: string, place: Violation["place"]): Violation[] =>
      [...text.normalize("NFKC").matchAll(COMPARED)].flatMap(([phrase, year]) =>
        year === expected
          ? []
          : [
              {
                place,
                message: `“${phrase}”应与${expected}年比较`,
                actual: `${year}年`,
                expected: `${expected}年`,
                remedy: `请改为与${expected}年比较`,
              },
            ],
      );
    return [
      ...paragraphsOf(context).flatMap(({ id, runs }) =>
        runs.flatMap((run) => (run.kind === "fixed" ? wrong(run.text, { kind: "paragraph", id }) : [])),
      ),
      ...narrativeTexts(context.book).flatMap(({ path, text }) => wrong(text, { kind: "book", path })),
    ];
  },
};
