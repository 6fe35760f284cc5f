import { oncePerText } from "../../once";
import type { Rule } from "../types";
import { publishedTexts } from "./narrative-people";
import { faultsOfTexts, firstFound } from "./text-scan";

/** Marks of secrecy and of papers for use inside, as marks: work on secrets is named without them. */
const MARKS: readonly RegExp[] = [
  /(?:绝密|机密|秘密|内部)\s*[★☆]/,
  /[（(【［[]\s*(?:绝密|机密|秘密|涉密|保密|内部(?:资料|文件|使用|掌握)?)\s*(?:[★☆\d][^）)】］\]]*|级)?[）)】］\]]/,
  /^(?:绝密|机密|秘密|内部资料|内部文件)[：:，,。\s]|^(?:绝密|机密|秘密|内部资料|内部文件)$/,
  /密级[：:]|保密期限[：:]|内部(?:资料|文件)[，,、。；\s]*(?:请?注意保[管存密]|请勿|不得|严禁|妥善)|注意保[管密](?:[，。！!）)]|$)/,
  /(?:请勿|严禁|不得)(?:外传|外泄|扩散|翻印)|仅供内部|[（(](?:依法)?(?:不得|不宜|不予|暂不|免予)公开[^）)]*[）)]/,
  /(?:本项目|本表|此项|该项|此项目|该项目)[^，。；]{0,6}(?:不得|不宜|不予|暂不)公开/,
];

const markIn = oncePerText((text) => firstFound(text.normalize("NFKC"), MARKS) ?? firstFound(text, MARKS));

/** What bears a mark of secrecy is not published: whether it may be, somebody must decide. */
export const TXT_02: Rule = {
  id: "TXT-02",
  title: "公开的文字没有密级和内部资料标记",
  severity: "confirm",
  basis: "预算法第十四条；保守国家秘密法",
  check: ({ book }) =>
    faultsOfTexts(
      publishedTexts(book),
      ({ text }) => markIn(text),
      (mark) => ({
        message: `文字中有密级或内部资料标记“${mark}”`,
        remedy: "请作保密审查：涉密的不公开；误写的，删去标记",
      }),
    ),
};
