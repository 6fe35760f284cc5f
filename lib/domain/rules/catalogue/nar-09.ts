import type { Rule } from "../types";
import { reasonTexts } from "./narrative-people";
import { restatesComposition } from "./narrative-phrases";

export const NAR_09: Rule = {
  id: "NAR-09",
  title: "变动原因不只重复构成",
  severity: "confirm",
  basis: "预决算公开检查",
  check: ({ book }) =>
    reasonTexts(book)
      .filter(({ text }) => restatesComposition(text))
      .map(({ path, text }) => ({
        place: { kind: "book", path },
        message: `“${text}”只说了哪部分变动，没有说为什么变动`,
        actual: text,
        remedy: "请写明引起变动的事项，如人员增减、政策调整、项目新增或到期",
      })),
};
