import { oncePerText } from "../../once";
import type { Rule, Violation } from "../types";
import { type PeopleText, publishedTexts } from "./narrative-people";

/** Characters without a shape of their own in type: private ones, such as those of local fonts; none at all; pictures. */
const WITHOUT_TYPE = /[\p{Co}\p{Cn}]|\p{Emoji_Presentation}|[\u{1f000}-\u{1faff}]/gu;

function codeOf(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return `U+${code}`;
}

/** The characters of a text that cannot be set in type, each once. */
const withoutType = oncePerText((text): readonly string[] => [...new Set(text.match(WITHOUT_TYPE))].map(codeOf));

function fault({ path, text }: PeopleText): Violation[] {
  const codes = withoutType(text);
  if (codes.length === 0) return [];
  return [
    {
      place: { kind: "book", path },
      message: `文字中有无法排印的字符 ${codes.join("、")}，PDF 中将印作“〓”`,
      actual: codes.join("、"),
      remedy: "请改用规范汉字或文字表述；人名用字在本机为自造字的，请查询其国家标准编码后重新录入",
    },
  ];
}

/**
 * Texts as they are published hold characters that have a place in the national standard. Which of those the fonts of the
 * PDF lack is known only when it is drawn, and is said then.
 */
export const STR_13: Rule = {
  id: "STR-13",
  title: "公开的文字没有自造字、表情等无法排印的字符",
  severity: "confirm",
  basis: "GB 18030—2022《信息技术 中文编码字符集》",
  check: ({ book }) => publishedTexts(book).flatMap(fault),
};
