import { oncePerText } from "../../once";
import type { Rule, Violation } from "../types";
import { publishedTexts } from "./narrative-people";
import { clauseAround, placeOfText, saidOnce, withoutTitles } from "./text-scan";

/** Names of bodies before the reforms of 2018 and 2023, and the bodies that do their work now. */
const RENAMED: readonly [RegExp, string][] = [
  [/卫生(?:和|与)?计(?:划)?生(?:育)?委(?:员会)?|卫计[委局]|(?:人口和)?计(?:划)?生(?:育)?委(?:员会)?/g, "卫生健康委"],
  [
    /国土资源和?房[屋]?管理局|国土房管局|国土资源[局厅部]|(?<=[市区县])国土(?:分)?局|(?<=[市区县])规划局/g,
    "规划和自然资源局",
  ],
  [/食品药品监(?:督)?管(?:理)?[分总]?局|食药监(?:分)?局/g, "市场监管局"],
  [/质(?:量技术)?监(?:督)?局|工商(?:行政管理|分)?局/g, "市场监管局"],
  [/物价局/g, "发展改革委"],
  [/(?<!国家税务总局[^，。；]{0,8})(?:国税局|地税局|国家税务局|地方税务局)/g, "税务局"],
  [/文广新局|文化广[播电][^，。；、]{0,4}新闻出版局|文体广?新局|(?<!文化和?|文体|文广|文)旅游局/g, "文化旅游委（局）"],
  [/安监局|安全生产监督管理[总]?局/g, "应急管理局"],
  [/环境?保(?:护)?[局厅](?!域)|环境保护部(?!门)/g, "生态环境局"],
  [/(?<!业农村)农业委员会|(?<=[市区县])农委|(?<=[市区县])农业局/g, "农业农村委"],
  [/民宗侨[\p{Script=Han}]{0,2}[委办局]/gu, "民族宗教、侨务部门现名"],
  [/(?<=政府|[市区县])法制办/g, "司法局"],
  [/扶贫(?:开发)?办|扶贫开发领导小组办公室/g, "农业农村委"],
  [/市政园林(?:管理)?局|市政(?:管理)?委(?:员会)?|(?<!和)园林局/g, "城市管理局"],
  [/劳动(?:和)?(?:社会)?保障局|劳动局|(?<=[市区县])人事局/g, "人力社保局"],
  [/(?<!住房和?)城乡建(?:设)?委(?:员会)?/g, "住房城乡建委"],
  [/(?<=[市区县])监察局|预防腐败局/g, "监察委员会"],
  [/银保监[会局分]|银监[会局]|(?<!参)保监[会局]/g, "金融监管总局（分局）"],
];

/** What names of bodies end in. */
const BODY = /[局委办会厅部分]/;
/** The body is named as one that is no more, or its end is what the clause is about. */
const FORMER = /[原前旧][\p{Script=Han}]{0,4}$/u;
const REFORM = /撤销|合并|整合|划转|并入|更名|改为|组建|历史/;

/** The first old name in a text, and the present one. */
const oldName = oncePerText((text): { actual: string; expected: string } | undefined => {
  const plain = withoutTitles(text.normalize("NFKC"));
  if (!BODY.test(plain)) return undefined;
  for (const [pattern, current] of RENAMED) {
    for (const match of plain.matchAll(pattern)) {
      const { before, after } = clauseAround(plain, match.index, match.index + match[0].length);
      if (!FORMER.test(before) && !REFORM.test(before + after)) return { actual: match[0], expected: current };
    }
  }
  return undefined;
});

export const TXT_03: Rule = {
  id: "TXT-03",
  title: "机构名称为现行名称",
  severity: "confirm",
  basis: "深化党和国家机构改革方案（2018年）；党和国家机构改革方案（2023年）",
  check: ({ book }) =>
    saidOnce(
      publishedTexts(book).flatMap((text): Violation[] => {
        const found = oldName(text.text);
        if (!found) return [];
        return [
          {
            place: placeOfText(text),
            message: `“${found.actual}”是机构改革前的名称`,
            ...found,
            remedy: "请改为现行名称；引用历史名称的，写明“原”字或理由",
          },
        ];
      }),
    ),
};
