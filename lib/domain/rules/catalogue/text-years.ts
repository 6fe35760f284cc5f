import { oncePerText } from "../../once";
import { clauseAround, withoutTitles } from "./text-scan";

/** A year that a text names, in digits or Chinese numerals. */
export interface NamedYear {
  year: number;
  /** what stands before and after it in its clause */
  before: string;
  after: string;
}

const NUMERALS = "〇一二三四五六七八九";
/** The circle and the letter that people type for 〇. */
const ZERO = /[零○OＯ0]/g;
const IN_NUMERALS = /(?<![〇零○一二三四五六七八九十])([一二][〇零○OＯ一二三四五六七八九]{3})(?=年)/g;

/** 二〇二二年 and 二零二二年 as 2022年: what a year in numerals says is judged as one in digits. */
export const yearsInDigits = oncePerText((text) =>
  text
    .normalize("NFKC")
    .replace(IN_NUMERALS, (numerals) =>
      [...numerals.replace(ZERO, "〇")].map((numeral) => NUMERALS.indexOf(numeral)).join(""),
    ),
);

/** Periods of plans and school years, and the numbers of documents. */
const NO_YEAR_OF_ITS_OWN =
  /(?:19|20)\d{2}\s*年?\s*[—–\-~～至到/]+\s*(?:19|20)\d{2}\s*(?:学?年)|[〔[(（【](?:19|20)\d{2}[〕\])）】]\s*(?:第\s*)?\d+\s*号/g;
const YEAR = /(?<!\d)((?:19|20)\d{2})\s*年/g;

/** The years a text names, in order; titles of documents, periods and numbers of documents are left out. */
export const yearsNamed = oncePerText((text): readonly NamedYear[] => {
  const plain = withoutTitles(yearsInDigits(text)).replace(NO_YEAR_OF_ITS_OWN, "");
  return [...plain.matchAll(YEAR)].map((match) => {
    const { before, after } = clauseAround(plain, match.index, match.index + match[0].length);
    return { year: Number(match[1]), before, after };
  });
});

/** Words before a year that point back to it, close by: 自2019年起, 按2020年核定编制数, 较2020年改善. */
const POINTS_BACK =
  /(?:自|从|始于|建于|截至|截止|按照?|依照|依据|根据|比|较|与|同|至|到|超过|不低于|恢复)[^，。；]{0,4}$/;

/** A date since or until which something is so: 2019年起, 2018年10月以来, 2021年底前. */
const SINCE_OR_UNTIL =
  /^(?:度|初|末|底|春季?|秋季?|[上下]半年|\d{1,2}月(?:\d{1,2}日)?)?(?:之?[前后]|以[来前后]|起|至今|开始)/;

/** What is rightly named years later, close after the year: what was decided, built, bought or signed then, or is still owed. */
const STILL_TRUE = new RegExp(
  [
    "建成|始建|立项|启动|开工|启用|投用|投运|投入使用|竣工|完工|交付|验收合格",
    "施行|印发|出台|[发公颁]布|修订|制定的|核[定准]|审定|批[准复]|报批|下达|安排的|实施的|建设的|开展的",
    "认定|评[定为]|入选|命名|获|签[订署约]|到期|期满|成立|组建|设立|挂牌|机构改革|转隶|划转|移交|接收",
    "购[置买入]|采购的|租[用赁]|配[备发]|安装|招[聘录]|录用|入[职学伍]|退[休役]|毕业|出生",
    "结转|结余|尾款|欠|质保|遗留|续建|发生|遭遇|灾",
    "会议(?:精神|决定|纪要|要求|议定)|常务会|办公会|党委会|全会|代表大会|批示|决议|纪要",
    "同期|水平|基[数期准]|不变价|可比价|普查",
  ].join("|"),
);
const CLOSE = 14;

/** Whether an earlier year is named as the one in which something began, was decided or is still due. */
export function pointsBack({ before, after }: NamedYear): boolean {
  return (
    POINTS_BACK.test(before) ||
    /[原续]$/.test(before) ||
    SINCE_OR_UNTIL.test(after) ||
    STILL_TRUE.test(after.slice(0, CLOSE))
  );
}
