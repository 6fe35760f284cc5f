import { z } from "zod";
import { calculate } from "../calculation";
import { AmountError, type Fen, normaliseDigits, parseForText, parseYuan, stepOf, WAN_YUAN } from "../money";

function readAs(expected: string, read: (text: string) => Fen) {
  return z.string(expected).transform((text, context) => {
    try {
      return read(text);
    } catch (error) {
      if (!(error instanceof AmountError)) throw error;
      context.addIssue({ code: "custom", message: error.message, input: text });
      return z.NEVER;
    }
  });
}

/** What files are told of an amount; the reader takes full-width digits besides. */
const AMOUNT_PATTERN = "(\\d{1,12}|\\d{1,3}(,\\d{3}){1,3})(\\.\\d{1,2})?$";

/** An amount in yuan as text; becomes integer fen. */
export function amount(options: { negative?: boolean } = {}) {
  const read = readAs('应为以元为单位的文本，如 "1776589.00"', (text) => parseYuan(text, options));
  const sign = options.negative ? "^-?" : "^";
  const description = `金额，以元为单位的文本，最多两位小数${options.negative ? "，可为负数" : ""}`;
  return read.meta({ description, pattern: `${sign}${AMOUNT_PATTERN}` });
}

/** A printed change in 万元 as text, with its sign; becomes integer fen. */
export function printedChange() {
  const read = readAs('应为以万元为单位的文本，如 "-19.1"', (text) => parseForText(text, WAN_YUAN) * stepOf(WAN_YUAN));
  return read.meta({ description: "写下原因时打印的变动额，以万元为单位的文本，带正负号" });
}

/** A classification code of exactly so many digits; full-width digits are normalised. */
export function code(digits: number, what: string) {
  const expected = `应为 ${digits} 位数字的${what}`;
  return z
    .string(expected)
    .overwrite(normaliseDigits)
    .regex(new RegExp(`^\\d{${digits}}$`), expected)
    .describe(`${what}，${digits} 位数字`);
}

/** One of the identifiers that are the keys of `labels`; the message lists them with their Chinese terms. */
export function oneOf<const K extends string>(what: string, labels: Readonly<Record<K, string>>) {
  const entries = Object.entries(labels) as [K, string][];
  const list = entries.map(([key, label]) => `${key}（${label}）`).join("、");
  return z.enum(entries.map(([key]) => key) as [K, ...K[]], `${what}应为 ${list} 之一`).describe(`${what}：${list}`);
}

/** Text that must say something. */
export const words = (what: string) => z.string(`应为文本：${what}`).trim().min(1, `不能为空：${what}`).describe(what);

/** 测算依据 that can be worked out; what it comes to is compared with the amount by a rule. */
export const calculation = z
  .string("应为文本：测算依据")
  .trim()
  .superRefine((text, context) => {
    const read = calculate(text);
    if (!read.ok) context.addIssue({ code: "custom", message: read.message, input: text });
  })
  .describe("测算依据，如 12人*3500元*12月；与金额一致");

/** Text that may be empty. */
export const freeText = (what: string) => z.string(`应为文本：${what}`).trim().default("").describe(what);

/** A whole number of things, not of money. */
export const count = (what: string) =>
  z
    .int(`应为不小于零的整数：${what}`)
    .min(0, `应为不小于零的整数：${what}`)
    .max(1_000_000, `数目过大：${what}`)
    .describe(what);

/** A four-digit year of the reform era of the code books. */
export const year = (what: string) =>
  z.int(`应为四位年份：${what}`).min(2000, `应为四位年份：${what}`).max(2100, `应为四位年份：${what}`).describe(what);
