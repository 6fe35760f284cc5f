import type { BudgetBook } from "../../../book/types";
import { bodyWord } from "../../../book/variant";
import type { NarrativeContext } from "../../../narrative/context";
import type { Draft } from "../../../narrative/outline";
import { say } from "../../../narrative/say";

/** 七、其他说明事项: the rounding statement where a printed residue exists, and whom to ask. */
export function closing(book: BudgetBook, context: NarrativeContext): Draft {
  const { name, phone } = book.narrative.contact;
  const rounding = context.hasRoundings
    ? say`本套公开表以万元为单位，各数据均由精确金额四舍五入得出，部分表内、表间数据的合计数与分项相加之和存在尾差，系四舍五入所致。`
    : [];
  const person = say`${bodyWord(book)}预算公开联系人：${context.words(name, "narrative.contact.name", "联系人")}`;
  const line = say`联系方式：${context.words(phone, "narrative.contact.phone", "联系方式")}`;
  return {
    key: "closing",
    heading: context.heading("closing"),
    paragraphs: [
      ["rounding", rounding],
      ["contact", person],
      ["phone", line],
    ],
  };
}
