import { SOURCE_TERMS } from "../../book/terms";
import type { Rule, RuleContext, Violation } from "../types";
import { placesOfSource } from "./unt-05";
import { type UnitEvidence, unitEvidence } from "./unt-evidence";

/** Names of those who charge education fees. */
const TEACHES = /校|学院|大学|中学|小学|幼儿园|托儿|电大|教育|教师|进修|培训|考试|招生/;

/** Education spending (205) or a name that says so: who charges fees that the 财政专户 keeps. */
function chargesEducationFees({ book }: RuleContext, { unit, lines }: UnitEvidence): boolean {
  return (
    lines.some((line) => line.function.startsWith("205")) ||
    TEACHES.test(unit.name) ||
    TEACHES.test(book.department.name)
  );
}

export const UNT_06: Rule = {
  id: "UNT-06",
  title: "财政专户管理资金只列收取教育收费的单位",
  severity: "confirm",
  basis: "财政部关于将按预算外资金管理的收入纳入预算管理的通知（财预〔2010〕88号：教育收费纳入财政专户管理）",
  check: (context) =>
    unitEvidence(context).flatMap((evidence): Violation[] => {
      const at = placesOfSource(context.book, evidence, "fiscalAccount");
      if (!at || chargesEducationFees(context, evidence)) return [];
      return [
        {
          ...at,
          message: `“${evidence.unit.name}”列有财政专户管理资金，这项资金是教育收费，本单位没有教育支出`,
          actual: SOURCE_TERMS.fiscalAccount,
          remedy: "核对资金来源：缴入国库的收费列一般公共预算财政拨款；确有教育收费的，写明理由后保留",
        },
      ];
    }),
};
