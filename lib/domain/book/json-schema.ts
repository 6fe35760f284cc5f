import { z } from "zod";
import { bookSchema, priorSummarySchema } from "./schema";

const { $schema: _, ...priorSummary } = z.toJSONSchema(priorSummarySchema, { io: "input" });

/**
 * The JSON Schema (draft 2020-12) of a book file, made of what reads it. It says no more than shapes: that parts name each
 * other, and what last year's year is, the reader checks besides; the reader also takes full-width digits.
 */
export function bookJsonSchema(): object {
  const { $schema, properties, ...rest } = z.toJSONSchema(bookSchema, { io: "input" });
  return {
    $schema,
    title: "budget-book/1",
    description: "一个部门一个年度的预算数据；说明见 docs/zh/预算数据格式.md",
    ...rest,
    properties: {
      ...properties,
      priorYear: {
        description: "上年数：上年的整本预算数据，或其摘要；没有时省略或为 null",
        anyOf: [{ $ref: "#" }, { $ref: "#/$defs/priorSummary" }, { type: "null" }],
      },
    },
    $defs: { priorSummary: { description: "上年数的摘要", ...priorSummary } },
  };
}
