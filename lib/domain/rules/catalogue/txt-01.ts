import { oncePerText } from "../../once";
import type { Rule } from "../types";
import { publishedTexts } from "./narrative-people";
import { faultsOfTexts, firstFound } from "./text-scan";

/** What programs, spreadsheets and web pages leave in copied texts, and characters read in a wrong encoding. */
const GARBLED: readonly RegExp[] = [
  /\uFFFD+/,
  /锟斤拷|烫烫|屯屯屯|ï»¿|[À-ÖØ-ô][\u0080-\u00bf‚„†‡ˆ‰‹›€™œž]/,
  /(?:[鐨鐢鍜鍦鏂鍒鍙鍏鍔鏄鏈鏉锛銆鈥閮閫閿涓浠嗙][^，。；]{0,2}){3,}/,
  /(?![\n\r\t])\p{Cc}/u,
  /#(?:REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!)|#{4,}/i,
  /(?<![A-Za-z])(?:undefined|null|NaN|\[object Object\]|Infinity)(?![A-Za-z])/,
  /(?<![A-Za-z])(?:NULL|Undefined)(?![A-Za-z])/,
  /&(?:nbsp|lt|gt|amp|quot|apos|[lr]dquo|[lr]squo|mdash|ndash|middot|hellip|ensp|emsp|#x?[\da-f]+);/i,
  /<\/?(?:br|p|div|span|b|i|strong|em|td|tr|th|table|tbody|font|img|a|ul|ol|li|o:p|h[1-6])(?:\s[^>]*)?\/?>/i,
  /_x000[DA]_|\\[nrt](?![A-Za-z])|\\u[\da-f]{4}|%[A-F\d]{2}%[A-F\d]{2}/i,
];

/** Marks typed twice, or two marks where one stands. */
const MARKS = /[，。；、：][，。；、：]+|[,;][,;]+|[，。；、：！][,;.]|[,;][，。；、：]|[?？]{2,}|[（(][）)]|《》|“”/;

const leftIn = oncePerText((text) => firstFound(text, GARBLED) ?? MARKS.exec(text)?.[0]);

export const TXT_01: Rule = {
  id: "TXT-01",
  title: "文字没有乱码、程序残留和重复标点",
  severity: "confirm",
  basis: "预决算公开检查（公开内容规范）",
  check: ({ book }) =>
    faultsOfTexts(
      publishedTexts(book),
      ({ text }) => leftIn(text),
      (found) => ({
        message: MARKS.test(found) ? `文字中有多余的标点“${found}”` : `文字中有乱码或程序残留“${found}”`,
        remedy: "请改正文字",
      }),
    ),
};
