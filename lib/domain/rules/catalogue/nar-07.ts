import { oncePerText } from "../../once";
import type { Rule, Violation } from "../types";
import { reasonTexts } from "./narrative-people";
import { paragraphsOf } from "./shared-narrative";
import { clauseAround } from "./text-scan";
import { yearsInDigits } from "./text-years";

/** Years that a text compares with: 比2023年, 较2023年, 与2023年. */
const COMPARED = /(?:比|较|与|同)(?:上年)?[（(]?(\d{4})年[）)]?[度末底初]?/g;
/** What follows where amounts of the two years are compared, and not what was built or signed then. */
const COMPARES = /^(?:相比|同期|[决预]算|执行|实际|持平|一致|基本|$)|[增减升降]|提高|压缩|调整/;

/** The years with which a text compares amounts, each with the words that do so. */
const yearsCompared = oncePerText((text): readonly Readonly<{ phrase: string; year: string }>[] =>
  [...text.matchAll(COMPARED)].flatMap((match) => {
    const [phrase, year = ""] = match;
    const { after } = clauseAround(text, match.index, match.index + phrase.length);
    return COMPARES.test(after) ? [{ phrase, year }] : [];
  }),
);

/** The year that amounts are compared with is last year. In reasons alone: targets may name any base year. */
export const NAR_07: Rule = {
  id: "NAR-07",
  title: "比较的年份是上一年",
  severity: "confirm",
  basis: "财预〔2016〕143号",
  check(context) {
    const expected = String(context.book.fiscalYear - 1);
    const wrong = (text: string, place: Violation["place"]): Violation[] =>
      yearsCompared(text).flatMap(({ phrase, year }) => {
        if (year === expected) return [];
        return [
          {
            place,
            message: `“${phrase}”应与${expected}年比较`,
            actual: `${year}年`,
            expected: `${expected}年`,
            remedy: `请改为与${expected}年比较；确应与${year}年比较的，写明理由`,
          },
        ];
      });
    return [
      ...paragraphsOf(context).flatMap(({ id, runs }) =>
        runs.flatMap((run) => (run.kind === "fixed" ? wrong(run.text, { kind: "paragraph", id }) : [])),
      ),
      ...reasonTexts(context.book).flatMap(({ path, text }) => wrong(yearsInDigits(text), { kind: "book", path })),
    ];
  },
};
