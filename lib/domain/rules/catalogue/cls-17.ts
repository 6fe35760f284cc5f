import type { Rule, RuleContext, Violation } from "../types";
import { standingOf } from "./cls-function-codes";
import { judgeLines } from "./cls-lines";

/**
 * Not in the reference catalogue: the code data carries no 项 below some 款, so a code there may be right. A person who
 * has the official book confirms it. Last year's codes are asked about too, because table 5 prints them beside this year's.
 */
export const CLS_17: Rule = {
  id: "CLS-17",
  title: "功能分类科目在本系统收录范围内",
  severity: "confirm",
  basis: "预算法实施条例第六条、第四十条；本系统科目数据",
  check(context) {
    const { book, codes } = context;
    const lines = judgeLines(book, "function", ({ line: { function: code } }) => {
      if (standingOf(codes.function, code) !== "unlisted") return null;
      return { field: "function", ...unlisted(code, codes.year) };
    });
    return [...lines, ...priorLines(context)];
  },
};

function unlisted(code: string, year: number): Omit<Violation, "place"> {
  return {
    message: `本系统未收录 ${code.slice(0, 5)} 款下的项级科目，无法核对 ${code}，表中也没有它的名称`,
    actual: code,
    expected: `${year} 年支出功能分类的项级科目`,
    remedy: `请对照 ${year} 年政府收支分类科目核对此科目，并由管理员补录科目名称`,
  };
}

/** Each of last year's codes once. */
function priorLines({ book, codes }: RuleContext): Violation[] {
  const seen = new Set<string>();
  return (book.priorYear?.lines ?? []).flatMap(({ function: code }, index): Violation[] => {
    if (seen.has(code)) return [];
    seen.add(code);
    if (standingOf(codes.function, code) === "known") return [];
    return [
      {
        place: { kind: "book", path: `priorYear.lines[${index}].function` },
        message: `上年数的功能分类科目 ${code} 不在 ${codes.year} 年科目中，表五该行没有科目名称`,
        actual: code,
        expected: `${codes.year} 年支出功能分类的项级科目`,
        remedy: "请把上年数改列到本年对应的科目，或说明仍按上年科目列示的理由",
      },
    ];
  });
}
