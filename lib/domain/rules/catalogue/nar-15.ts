import { oncePerText } from "../../once";
import type { Rule, Violation } from "../types";
import { peopleTexts } from "./narrative-people";
import { withoutTitles } from "./text-scan";

/** Names of 科目 and terms of former years, and the current ones. */
const RENAMED: readonly [RegExp, string][] = [
  [/医疗卫生与计划生育支出/, "卫生健康支出"],
  [/文化体育与传媒支出/, "文化旅游体育与传媒支出"],
  [/国土海洋气象等支出/, "自然资源海洋气象等支出"],
  [/资源勘探信息等支出/, "资源勘探工业信息等支出"],
  [/行政事业单位离退休支出/, "行政事业单位养老支出"],
  [/未?归口管理的行政单位离退休/, "行政单位离退休"],
  [/(?:一般)?公共财政预算/, "一般公共预算"],
];

/** The former names in a text, each with the current one. */
const formerNames = oncePerText((text): readonly Readonly<{ actual: string; expected: string }>[] => {
  const plain = withoutTitles(text);
  return RENAMED.flatMap(([pattern, expected]) => {
    const actual = pattern.exec(plain)?.[0];
    return actual === undefined ? [] : [{ actual, expected }];
  });
});

/** The names that sentences print come from the year's code book; people's words are looked at. */
export const NAR_15: Rule = {
  id: "NAR-15",
  title: "文字中的科目名称为现行名称",
  severity: "confirm",
  basis: "各年度政府收支分类科目",
  check: ({ book }) =>
    peopleTexts(book).flatMap(({ path, text }) =>
      formerNames(text).map(
        ({ actual, expected }): Violation => ({
          place: { kind: "book", path },
          message: `“${actual}”已改称“${expected}”`,
          actual,
          expected,
          remedy: `请改为“${expected}”；引用往年原名的，写明理由`,
        }),
      ),
    ),
};
