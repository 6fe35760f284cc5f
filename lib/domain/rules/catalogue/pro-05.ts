import { oncePerText } from "../../once";
import type { Rule, Violation } from "../types";
import { type PeopleText, peopleTexts } from "./narrative-people";
import { placeOfText } from "./text-scan";

/** A number in a text that names one person, or the account of one. */
interface Personal {
  what: string;
  pattern: RegExp;
  /** what says so right before the number */
  label: RegExp;
  /** whether the number says so by itself */
  tells(number: string): boolean;
}

/** Numbers of other things, by what stands before them: their length alone makes them no accounts. */
const OTHER_NUMBER =
  /信用代码|机构代码|代码|合同(?:编)?号?|编[号码]|项目(?:编)?[号码]|专利|文号|批次|订单|流水|单号|序列|图斑|宗地|不动产|登记证|许可证|统计/;

const PERSONAL: readonly Personal[] = [
  {
    what: "身份证号码",
    pattern:
      /(?<![\dA-Za-z])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/g,
    label: /身份证|证件|公民身份/,
    tells: hasIdentityCheck,
  },
  {
    what: "手机号码",
    pattern: /(?<![\d.A-Za-z-])1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?![\d.A-Za-z])/g,
    label: /手机|电话|联系/,
    tells: () => true,
  },
  {
    what: "银行账号",
    pattern: /(?<![\d.A-Za-z])\d{4}(?: ?\d{4}){3}(?: ?\d{1,3})?(?![\d.A-Za-z])/g,
    label: /账户?号?|帐户?号?|卡号|开户行|银行/,
    tells: isCardNumber,
  },
];

const NEAR = 12;

/** The check digit of GB 11643. */
function hasIdentityCheck(number: string): boolean {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return "10X98765432"[sum % 11] === number.at(-1)?.toUpperCase();
}

/** A card of a Chinese bank, Visa or Mastercard whose digits pass the check of Luhn (ISO/IEC 7812). */
function isCardNumber(number: string): boolean {
  const digits = number.replaceAll(" ", "");
  if (!/^(?:62|4|5[1-5])/.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** The number is not repeated in full: findings are stored and handed on. */
const masked = (text: string) => `${text.slice(0, 3)}${"*".repeat(text.length - 5)}${text.slice(-2)}`;

/** Of personal data a program can tell numbers by their form; the contact's telephone is published on purpose. */
export const PRO_05: Rule = {
  id: "PRO-05",
  title: "公开内容不含个人信息",
  severity: "confirm",
  basis: "个人信息保护法；政府信息公开条例",
  check: ({ book }) =>
    [...peopleTexts(book), { path: "narrative.contact.name", text: book.narrative.contact.name }].flatMap(personalData),
};

function isPersonal({ label, tells }: Personal, number: string, before: string): boolean {
  return label.test(before) || (!OTHER_NUMBER.test(before) && tells(number));
}

/** The first number of a person in a text, masked. */
const personalNumber = oncePerText((text): { what: string; actual: string } | undefined => {
  const plain = text.normalize("NFKC");
  for (const kind of PERSONAL) {
    const number = [...plain.matchAll(kind.pattern)].find(({ 0: found, index }) =>
      isPersonal(kind, found, plain.slice(Math.max(0, index - NEAR), index)),
    )?.[0];
    if (number !== undefined) return { what: kind.what, actual: masked(number) };
  }
  return undefined;
});

function personalData(text: PeopleText): Violation[] {
  const found = personalNumber(text.text);
  if (!found) return [];
  const { what, actual } = found;
  const message = `公开的文字中有${what} ${actual}`;
  return [{ place: placeOfText(text), message, actual, remedy: `请删去${what}；确非个人信息的，写明理由` }];
}
