import { z } from "zod";
import { readPastedAmount } from "@/lib/domain/entry/paste-amount";
import type { Fen } from "@/lib/domain/money";
import { type AmountUnit, displayAmount } from "../../lib/domain/money";

/** What was typed in place of an amount and could not be read, with the reason. */
export interface UnreadAmount {
  raw: string;
  message: string;
}

/** An amount as a form holds it: fen, null while blank, or what could not be read. The same whatever unit is shown. */
export type AmountValue = Fen | null | UnreadAmount;

/** Reads what was typed in the unit that is shown. @param negative whether a minus sign is allowed */
export function readAmount(text: string, unit: AmountUnit, negative: boolean): AmountValue {
  const [, sign = "", rest = text] = (negative && /^\s*([-－−])\s*(.*)$/.exec(text)) || [];
  const read = readPastedAmount(rest, unit);
  if (!read.ok) return { raw: text, message: read.message };
  if (sign && read.fen === null) return { raw: text, message: "请在负号后填写金额" };
  return sign && read.fen ? -read.fen : read.fen;
}

/** An amount of a form as its field shows it. */
export function amountText(value: AmountValue, unit: AmountUnit): string {
  return typeof value === "object" && value !== null ? value.raw : displayAmount(value, unit);
}

/** Whether a form holds one and the same at an amount. */
export function sameAmount(one: AmountValue, other: AmountValue): boolean {
  if (typeof one !== "object" || typeof other !== "object") return one === other;
  return one?.raw === other?.raw;
}

/** A field of a form that must hold an amount. @param what as the label names it */
export function amountField(what: string) {
  return z.custom<AmountValue>().transform((value, context): Fen => {
    if (typeof value === "number") return value;
    context.addIssue({ code: "custom", message: value ? value.message : `请填写${what}，没有时填 0` });
    return z.NEVER;
  });
}
