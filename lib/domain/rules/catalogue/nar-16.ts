import { type Fen, formatForText, type Printed, roundToPrinted } from "../../money";
import type { Rule, RuleContext, Violation } from "../types";
import { projectAmounts } from "./cls-lines";
import { narrativeTexts, type PeopleText, peopleTexts, projectTexts } from "./narrative-people";
import { amountsStated } from "./narrative-stated";
import { amountsInYuan, isRate, printedOf, type TypedAmount, typedAmounts } from "./narrative-typed";
import { placeOfText } from "./text-scan";

/** Sentences about other money than this budget's: of several years, of the economy, of others, or of parts. */
const OTHER_MONEY =
  /总投资|投资额|完成投资|固定资产|[概估匡]算|总价|合同|中标|造价|GDP|生产总值|产值|增加值|营[业收]|销售|税收|利[税润]|贷款|融资|债券|招商|签约|社会资本|注册资本|争取|自筹|配套|上级|中央|市级|累计|历年|逐年|(?<!\d)[两三四五六2-6]年|年均|每年|每月|人均|突破|达到?\d|奖励|受灾|损失|减[税免]|存款|农户|企业/;
/** What parts of an amount follow: no table lists them. */
const PARTS_FOLLOW = /其中|分别|包括/;
/** What says that the amount is the whole of the budget. */
const WHOLE = /(?:(?:项目|总|本年|全年|年度|专项)(?:预算|资金|经费)|共计?|合计|总计|总额)[^，。；\d]{0,4}$/;
/** What an amount typed in 元 must follow to be one of the budget. */
const OF_BUDGET = /预算|支出|资金|经费|拨款|合计|共|总|增加|减少|下降|增长|[降增]至|安排/;
/** Amounts in 元 from here on are amounts of a budget, in 元: below stand prices and allowances. */
const LEAST_YUAN = 10_000;

/**
 * Numbers typed into people's texts: written as the sentences write theirs, and the same as some figure of the tables.
 * The second half is here and not in NAR-01, which blocks: a typed number may be right though no table holds it.
 */
export const NAR_16: Rule = {
  id: "NAR-16",
  title: "文字中的金额写法统一并与各表一致",
  severity: "confirm",
  basis: "财预〔2016〕143号；预决算公开检查（数据一致）",
  check(context) {
    const typed = amountsTyped(context);
    if (typed.length === 0) return [];
    const stated = amountsStated(context);
    return typed.flatMap((amount) => amountFault(amount, context, stated) ?? []);
  },
};

interface PlacedAmount extends TypedAmount {
  at: PeopleText;
  /** of the project in whose texts it stands; null elsewhere */
  budget: Fen | null;
}

function amountsTyped({ book }: RuleContext): PlacedAmount[] {
  const budgets = projectAmounts(book);
  const ofProjects = new Set(projectTexts(book).flatMap(({ texts }) => texts));
  const ofNarrative = new Set(narrativeTexts(book));
  const placed = (at: PeopleText, budget: Fen | null): PlacedAmount[] => {
    const inYuan = budget !== null || ofNarrative.has(at);
    const amounts = inYuan ? [...typedAmounts(at.text), ...budgetsInYuan(at.text)] : typedAmounts(at.text);
    return amounts.map((amount) => ({ ...amount, at, budget }));
  };
  return [
    ...peopleTexts(book).flatMap((at) => (ofProjects.has(at) ? [] : placed(at, null))),
    ...projectTexts(book).flatMap(({ project, texts }) =>
      texts.flatMap((at) => placed(at, budgets.get(project.code) ?? 0)),
    ),
  ];
}

function budgetsInYuan(text: string): TypedAmount[] {
  return amountsInYuan(text).filter(
    (amount) => Number(amount.number.replaceAll(",", "")) >= LEAST_YUAN && OF_BUDGET.test(amount.before),
  );
}

function amountFault(amount: PlacedAmount, context: RuleContext, stated: ReadonlySet<Printed>): Violation | null {
  const { unit } = context.edition;
  const place = placeOfText(amount.at);
  if (isRate(amount) || OTHER_MONEY.test(amount.sentence)) return null;
  if (PARTS_FOLLOW.test(amount.sentence.slice(0, amount.sentence.indexOf(amount.text)))) return null;
  const printed = printedOf(amount, unit);
  if (printed === null) {
    const message = `“${amount.text}”超过 ${unit.decimals} 位小数`;
    const expected = `最多 ${unit.decimals} 位小数`;
    return amount.unit === "元"
      ? unknown(amount)
      : { place, message, actual: amount.text, expected, remedy: "请四舍五入后填写" };
  }
  if (!stated.has(printed)) return isPart(amount, printed, context) ? null : unknown(amount);
  if (amount.unit !== unit.label || !amount.number.includes(",")) return null;
  const expected = `${formatForText(printed, unit)}${unit.label}`;
  const message = `“${amount.text}”宜写作 ${expected}`;
  return { place, message, actual: amount.text, expected, remedy: "文字中的金额不用千分位" };
}

function unknown(amount: PlacedAmount): Violation {
  return {
    place: placeOfText(amount.at),
    message: `“${amount.text}”与各表和说明中的任何数字都不相同`,
    actual: amount.text,
    remedy: "请核对此数；确属表外数字的，写明理由",
  };
}

/** Whether an amount may be a part of its project's budget: no table lists the parts. */
function isPart({ before, budget }: PlacedAmount, printed: Printed, { edition }: RuleContext): boolean {
  return budget !== null && printed < roundToPrinted(budget, edition.unit) && !WHOLE.test(before);
}
