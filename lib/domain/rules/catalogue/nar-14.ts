import { oncePerText } from "../../once";
import type { Rule } from "../types";
import { type PeopleText, publishedTexts } from "./narrative-people";
import { faultsOfTexts, firstFound } from "./text-scan";

/** What forms leave for a person to replace. */
const PLACEHOLDERS: readonly RegExp[] = [
  /(?<![A-Za-zＡ-Ｚａ-ｚ])[XxＸｘ]{2,}(?![A-Za-zＡ-Ｚａ-ｚ])|[×✕]{2,}|[＊*]{2,}|[_＿]{2,}|…{3,}|□{2,}/,
  /(?<![一二三四五六七八九零])[○〇]{2,}(?![一二三四五六七八九])/,
  /(?<![\d\s）)])[×✕](?=[年月日号个项次人元家镇台套辆名户亩条所]|万元)/,
  /[{｛][^}｝]*[}｝]/,
];

/** What the instructions of forms sound like, in brackets and outside. */
const INSTRUCTIONS: readonly RegExp[] = [
  /[（(【［[](?:[若如](?:无|没有)[，,则可请][^）)】］\]]*|[若如]有[^）)】］\]]*(?:写|填|删|列)[^）)】］\]]*)[）)】］\]]/,
  /[（(【［[][^）)】］\]]*(?<![邀申聘提])请(?:据实|如实|自行|各?单位|各?部门|在此|根据[^）)】］\]]{0,10})?(?:填写|填列|填报|补充|修改|删除|说明)[^）)】］\]]*[）)】］\]]/,
  /[（(【［[](?:由?各?(?:单位|部门))?(?:自行|据实|如实)(?:填|补充|修改|增减)[^）)】］\]]*[）)】］\]]/,
  /[（(【［[](?:填[写列报](?:说明|要求|口径|内容|示例|时)|此处|增加内容|可(?:自行)?(?:增|删)|样例|示例|略|待(?:填|补充|定|完善|核))[^）)】］\]]*[）)】］\]]/,
  /[若如]无，?则(?:写|填|删|不填)|[此在][处此]填写|按“[^”]*表[^”]*”填[写列]|应根据实际情况进行(?:解释|填写|增减|修改)/,
  /(?<![有尚])待(?:填写|补充|填|定|完善)[。.]?$/,
];

/** What people type to try a field. */
const TRIALS: readonly RegExp[] = [
  /^测试(?:项目|数据|内容|文字|文本|单位|一下|用|[\d一二三]+)?[。！!]?$|测试测试|[（(]测试[）)]|^(?:test|demo|asdf?|qwer\w*|abc)\d*$/i,
  /^(.)\1{2,}$/u,
];

/** Texts that people write in words: one without any Chinese character, or of these words alone, says nothing. */
const IN_WORDS = /\.(?:overview|objective)$|\.(?:responsibilities|divisions)\[|^narrative\.uses\./;
const SAYS_NOTHING = /^(?:略|无|暂无|同上|同左|见附件|详见附件|待定|[^\p{Script=Han}]*)[。.]?$/u;

/** Telephone numbers nobody has: one digit over and over, or digits in their order. */
const NO_TELEPHONE = /(?<!\d)(?:([0-4])\1{6,7}|01234567|12345678?|23456789|87654321?|98765432)(?!\d)/;

const leftByForm = oncePerText((text) => firstFound(text, PLACEHOLDERS) ?? firstFound(text, INSTRUCTIONS));
const typedOnTrial = oncePerText((text) => firstFound(text, TRIALS));

function placeholder({ path, text }: PeopleText): string | undefined {
  const plain = text.trim();
  const left = leftByForm(plain);
  if (path === "narrative.contact.phone") return left ?? NO_TELEPHONE.exec(plain.normalize("NFKC"))?.[0];
  if (left !== undefined || /\.(?:target|unit)$/.test(path)) return left;
  return typedOnTrial(plain) ?? (plain !== "" && IN_WORDS.test(path) ? SAYS_NOTHING.exec(plain)?.[0] : undefined);
}

/** Placeholders, instructions of forms and words typed on trial, in what is published of people's words. */
export const NAR_14: Rule = {
  id: "NAR-14",
  title: "没有占位符、填写说明和试填的文字",
  severity: "confirm",
  basis: "预决算公开检查（公开内容完整）",
  check: ({ book }) =>
    faultsOfTexts(publishedTexts(book), placeholder, (left) => ({
      message: `文字中还有占位符、填写说明或试填的文字“${left}”`,
      remedy: "请改为实际内容，或删去",
    })),
};
