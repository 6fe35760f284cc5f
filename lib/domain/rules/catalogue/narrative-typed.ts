import { normaliseDigits, type Printed, type PrintUnit } from "../../money";
import { oncePerText } from "../../once";
import { clauseAround, type Surroundings, sentenceAt } from "./text-scan";

/** An amount that a person typed into a text. */
export interface TypedAmount extends Surroundings {
  /** as typed, with its unit */
  text: string;
  /** the number alone, full-width digits as ASCII */
  number: string;
  /** 元, 万元 or 亿元 */
  unit: string;
  /** the sentence it stands in */
  sentence: string;
}

const NUMBER = String.raw`(?<![\d０-９.．,])([\d０-９]+(?:,[\d０-９]{3})*(?:[.．][\d０-９]+)?)\s*`;
const LIMIT_AFTER = `(?![（(]?含?[）)]?[及或]?以[上下内])`;
const IN_WAN = new RegExp(`${NUMBER}(万元|亿元)${LIMIT_AFTER}`, "g");
const IN_YUAN = new RegExp(`${NUMBER}(元)(?![旦宵件])${LIMIT_AFTER}`, "g");

function amountsOf(text: string, pattern: RegExp): TypedAmount[] {
  return [...text.matchAll(pattern)].map((match) => {
    const [typed, number = "", unit = ""] = match;
    const end = match.index + typed.length;
    return {
      text: typed,
      number: normaliseDigits(number),
      unit,
      sentence: sentenceAt(text, match.index, end),
      ...clauseAround(text, match.index, end),
    };
  });
}

/** The amounts in 万元 or 亿元 typed into a text, in order; limits (50万元以上) are none. */
export const typedAmounts = oncePerText((text): readonly TypedAmount[] => amountsOf(text, IN_WAN));

/** The amounts in 元 typed into a text, in order; limits are none. */
export const amountsInYuan = oncePerText((text): readonly TypedAmount[] => amountsOf(text, IN_YUAN));

const PLACES: Readonly<Record<string, number>> = { 元: -4, 万元: 0, 亿元: 4 };

/** A typed amount in printed steps; null when it is finer than what prints. */
export function printedOf({ number, unit: typedUnit }: TypedAmount, unit: PrintUnit): Printed | null {
  const [whole = "", decimals = ""] = number.replaceAll(",", "").split(".");
  const places = unit.decimals + (PLACES[typedUnit] ?? 0);
  const digits = places < 0 ? whole.padStart(1 - places, "0") : whole;
  const cut = digits.length + Math.min(places, 0);
  const rest = (digits.slice(cut) + decimals).replace(/0+$/, "");
  const kept = Math.max(places, 0);
  return rest.length > kept ? null : Number(digits.slice(0, cut) + rest.padEnd(kept, "0"));
}

/** A price, a rate or a limit: 每人每月200元, 60元/人, 标准为500元, 不超过30万元. */
const RATE_BEFORE =
  /每|[人户亩台均]均|单[价个项台次]|标准|定额|限额|[上下]限|封顶|起付|[不低高超少多]于|超过|最[高低多少]|以[内上下]|面值|票价|房租|租金|[课学工]时费|讲课费|月薪|时薪|日薪/;
const RATE_AFTER = /^\s*(?:[/／每左起]|[（(]\s*(?:每|[人户台次天月年]\s*[/／)）])|以[上下内])/;

/** Whether an amount is what one of many costs, or a limit, and no amount of the budget. */
export function isRate({ before, after }: Surroundings): boolean {
  return RATE_BEFORE.test(before) || RATE_AFTER.test(after);
}
