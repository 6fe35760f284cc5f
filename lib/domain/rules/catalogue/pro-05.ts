import type { Rule, Violation } from "../types";
import { type PeopleText, peopleTexts } from "./narrative-people";

/** Numbers that name one person, the most telling first. */
const PERSONAL: readonly [RegExp, string][] = [
  [/(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/, "身份证号码"],
  [/(?<!\d)1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/, "手机号码"],
  [/(?<!\d)\d{16,19}(?!\d)/, "银行账号"],
];

/** The number is not repeated in full: findings are stored and handed on. */
const masked = (text: string) => `${text.slice(0, 3)}${"*".repeat(text.length - 5)}${text.slice(-2)}`;

/** Of personal data a program can tell numbers by their form; the contact's telephone is published on purpose. */
export const PRO_05: Rule = {
  id: "PRO-05",
  title: "公开内容不含个人信息",
  severity: "block",
  basis: "个人信息保护法；政府信息公开条例",
  check: ({ book }) =>
    [...peopleTexts(book), { path: "narrative.contact.name", text: book.narrative.contact.name }].flatMap(personalData),
};

function personalData({ path, text }: PeopleText): Violation[] {
  const plain = text.normalize("NFKC");
  for (const [pattern, what] of PERSONAL) {
    const number = pattern.exec(plain)?.[0];
    if (number === undefined) continue;
    const actual = masked(number);
    const message = `公开的文字中有${what} ${actual}`;
    return [{ place: { kind: "book", path }, message, actual, remedy: `请删去${what}` }];
  }
  return [];
}
