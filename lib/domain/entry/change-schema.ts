import { z } from "zod";
import { bookParts, keyed, nullable, priorSummarySchema, reasonsWith } from "../book/schema";
import { THREE_PUBLIC_TERMS } from "../book/terms";
import { type Fen, MAX_AMOUNT, stepOf, WAN_YUAN } from "../money";
import type { EntryEntity, EntryValues } from "./change";
import { RANK } from "./rank";

const AMOUNT = "金额应为零或正数，最多两位小数，不超过 999,999,999,999.99 元";
const CAUSE = "金额最多两位小数，不超过 999,999,999,999.99 元";
const CHANGE = "变动原因所对应的变动额应为打印数（万元，两位小数）";

/** An amount as the program holds it: whole fen. `-0` is zero. */
function fen(message: string, least: Fen) {
  return z
    .int(message)
    .min(least, message)
    .max(MAX_AMOUNT, message)
    .transform((amount) => amount + 0);
}

const amount = fen(AMOUNT, 0);
/** A printed change: it has no fen below the last printed place. */
const printedFen = z.int(CHANGE).min(-MAX_AMOUNT, CHANGE).max(MAX_AMOUNT, CHANGE).multipleOf(stepOf(WAN_YUAN), CHANGE);
const { line, revenue, carryForward, project, procurement, performance, assets, narrative, codeNames, unitStatement } =
  bookParts;

/** The fields of a line, each by itself: a row that is still being typed is judged by those that are right. */
export const lineFields = line.extend({ amount }).shape;

const priorYear = priorSummarySchema.extend({
  lines: z.array(bookParts.priorLine.extend({ amount }), "应为上年支出的列表"),
  revenues: nullable(z.array(bookParts.priorRevenue.extend({ amount }), "应为上年收入的列表")),
  threePublic: keyed(THREE_PUBLIC_TERMS, () => amount),
  operatingExpense: amount,
});
const reasons = reasonsWith({ cause: fen(CAUSE, -MAX_AMOUNT), change: printedFen });

/** The shape of every row, as files have it but with amounts in fen. */
export const entrySchemas: { readonly [E in EntryEntity]: z.ZodType<EntryValues[E]> } = {
  line: line.extend({ amount }),
  revenue: revenue.extend({ amount }),
  carryForward: carryForward.extend({ amount }),
  project: project.extend({ localTransfer: amount }),
  procurement: procurement.extend({ amount }),
  performance,
  assets,
  priorYear,
  narrative: narrative.extend({ reasons }),
  unitStatement: unitStatement.extend({ reasons, priorYear: priorYear.optional() }),
  codeNames,
};

const ENTITIES = Object.keys(entrySchemas) as [EntryEntity, ...EntryEntity[]];

const id = (what: string) => z.guid(`${what}应为 UUID`).transform((text) => text.toLowerCase());

const envelope = z.strictObject({
  entity: z.enum(ENTITIES, `填报内容应为 ${ENTITIES.join("、")} 之一`),
  key: id("行标识"),
  baseVersion: z.int("版本应为正整数或 null").min(1, "版本应为正整数或 null").nullable(),
  value: z.unknown(),
  rank: z.string("行序应为文本").regex(RANK, "行序的格式不正确，请刷新页面后重试").optional(),
});

/** One change before its value was read. */
export type EntryEnvelope = z.infer<typeof envelope>;

/** A batch as a browser sends it. The values within are read by `readChanges`, which says what is wrong at which field. */
export const entryBatchSchema = z.strictObject({
  budgetId: id("预算标识"),
  batchId: id("批次标识"),
  changes: z.array(envelope, "应为修改的列表").min(1, "没有要保存的修改"),
});
