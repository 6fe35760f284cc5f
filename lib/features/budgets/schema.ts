import { z } from "zod";
import { BUDGET_TABS } from "./types";

/** The budget that is replaced by a book, as it was when the person saw it. */
export const replacementQuery = z.object({
  version: z.coerce.number("请重新打开预算").int("请重新打开预算").min(1, "请重新打开预算"),
});

/** The query of a trace request. */
export const traceQuery = z.object({
  address: z.string("缺少参数 address").min(1, "缺少参数 address").max(200, "参数 address 过长"),
  page: z.coerce.number("参数 page 应为正整数").int("参数 page 应为正整数").min(1, "参数 page 应为正整数").default(1),
});

const search = z.string().trim().max(100).catch("");

/** What a list is searched for, as it stands in an address, which anybody may have written. */
export function readSearch(value: unknown): string {
  return search.parse(value);
}

const tab = z.enum(BUDGET_TABS).nullable().catch(null);

/** Which tab of a list an address means; null for none. */
export function readTab(value: unknown): z.infer<typeof tab> {
  return tab.parse(value);
}
