import type { BudgetBook } from "../../book/types";
import { oncePerText } from "../../once";
import type { Rule, RuleContext, Violation } from "../types";
import { narrativeTexts, type PeopleText, performanceTexts } from "./narrative-people";
import { faultsOfTexts, firstFound, placeOfText } from "./text-scan";
import { pointsBack, yearsNamed } from "./text-years";

/** The epidemic that ended as a task in 2023. What is watched, vaccinated against or fought in animals and plants goes on. */
const EPIDEMIC: readonly RegExp[] = [
  /(?<!动物|植物|动植物|畜禽?|家禽|[猪牛羊禽]瘟?|水产|林业|线虫病?|传染病|流感|鼠疫|登革热|艾滋病|结核病)疫情防控/,
  /新冠(?!(?:肺炎|病毒|感染|变异株?)*(?:变异|监测|疫苗|抗体|感染者|接种|检测网络))/,
  /抗击疫情|抗疫(?!苗)|核酸检测(?!仪|能力|实验室|设备|试剂|技术)|方舱/,
];

/** Other work of past years that lives on in copied texts. */
const PAST_WORK: readonly RegExp[] = [
  /(?<!(?:节后|春节|停[工产]|矿山?|工地|安全)[^，。；]{0,4})复工复产(?!验收|检查|安全)/,
  /(?<!巩固[^，。；]{0,6})脱贫攻坚(?!成果|期|后|普查|以来|项目资产|与乡村振兴)/,
  /建党(?:100|一百|一〇〇)周年|(?:新中国|建国|国家?)成立?(?:70|七十)周年/,
];

/** Who works against epidemics every year. */
const HEALTH = /疾病预防|疾控|卫生健康|医院|卫生院|卫生服务|妇幼|血站|急救|海关|口岸/;

const PLANS = "一二三四五六七八九十";
const PLAN = /“?十([一二三四五六七八九])五”?(?!期间|以来|末|期末|时期|遗留|易地)/g;

/** The five-year plans a text names, each with its last year. */
const plansIn = oncePerText((text): readonly Readonly<{ name: string; lastYear: number }>[] =>
  [...text.matchAll(PLAN)].map(([name, numeral = ""]) => ({
    name,
    lastYear: 1955 + 5 * (11 + PLANS.indexOf(numeral)),
  })),
);

/** A five-year plan that ended more than a year before: 十三五 from 2022 on. */
function pastPlan(text: string, fiscalYear: number): string | undefined {
  return plansIn(text).find(({ lastYear }) => lastYear + 1 < fiscalYear)?.name;
}

const epidemicIn = oncePerText((text) => firstFound(text, EPIDEMIC));
const pastWorkIn = oncePerText((text) => firstFound(text, PAST_WORK));

/** Where last year is a leftover: targets are of this year. Overviews may cite older decisions. */
const OF_THIS_YEAR = /\.(name|objective|target)$/;
/** What of last year is rightly this year's task: paying, rating and closing what was done. */
const LEFT_TO_DO =
  /结转|结余|尾款|余款|质保|续建|跨年|考核|绩效奖|年终|决算|清算|结算|审计|欠|补发|应付|学年|以来|目标/;

export const NAR_17: Rule = {
  id: "NAR-17",
  title: "没有沿用往年的工作内容",
  severity: "confirm",
  basis: "预决算公开检查",
  check: (context) => [...pastWork(context), ...lastYear(context)],
};

function pastWork({ book }: RuleContext): Violation[] {
  const isHealth = doesHealth(book);
  return faultsOfTexts(
    [...narrativeTexts(book), ...performanceTexts(book)],
    ({ text }) => (isHealth ? undefined : epidemicIn(text)) ?? pastWorkIn(text) ?? pastPlan(text, book.fiscalYear),
    (actual) => ({
      message: `“${actual}”可能是往年的工作内容`,
      remedy: "请核对今年是否仍有此项工作；确有的，写明理由",
    }),
  );
}

function doesHealth({ department, units }: BudgetBook): boolean {
  return [department, ...units].some(({ name }) => HEALTH.test(name));
}

/** Last year in what this year's targets say; older years are found by STR-07. */
function lastYear({ book }: RuleContext): Violation[] {
  const carried = new Set(book.lines.flatMap(({ project, carriedOver }) => (carriedOver && project ? [project] : [])));
  const carriedPaths = book.projects.flatMap(({ code }, index) => (carried.has(code) ? [`projects[${index}].`] : []));
  return performanceTexts(book)
    .filter(({ path }) => OF_THIS_YEAR.test(path) && !carriedPaths.some((of) => path.startsWith(of)))
    .flatMap((text) => leftovers(text, book.fiscalYear));
}

function leftovers(text: PeopleText, fiscalYear: number): Violation[] {
  const year = fiscalYear - 1;
  const isLeft = yearsNamed(text.text).some(
    (named) => named.year === year && !pointsBack(named) && !LEFT_TO_DO.test(named.before + named.after),
  );
  if (!isLeft) return [];
  return [
    {
      place: placeOfText(text),
      message: `${fiscalYear}年的绩效目标写有${year}年`,
      actual: `${year}年`,
      expected: `${fiscalYear}年`,
      remedy: "请核对年份；上年未完事项等确应保留的，写明理由",
    },
  ];
}
