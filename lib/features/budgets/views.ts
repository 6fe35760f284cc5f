import type { PrismaClient } from "@/generated/prisma/client";
import { apart } from "../computing/pool";
import { ownerIn } from "../computing/turns";
import type { PlaceView } from "../places/types";
import type { Adjustments } from "../review/types";
import type { StandingBudget, TraceView } from "./types";

/** Where a figure comes from, as `traceView` says. @throws BudgetMoved when the draft was changed meanwhile */
export function traceOf(
  db: PrismaClient,
  { head, ref, basis }: StandingBudget,
  address: string,
  page: number,
): Promise<TraceView | null> {
  return apart("trace", ownerIn(head.departmentId), { db, basis }, ref, address, page);
}

/** What is known of a place, as `placeView` says. @throws BudgetMoved when the draft was changed meanwhile */
export function placeOf(
  db: PrismaClient,
  { head, ref, basis }: StandingBudget,
  subject: string,
  adjustments: Adjustments,
): Promise<PlaceView | null> {
  return apart("place", ownerIn(head.departmentId), { db, basis }, ref, subject, adjustments);
}

/** The book as a `budget-book/1` file, amounts in yuan. @throws BudgetMoved when the draft was changed meanwhile */
export function bookFileOf(db: PrismaClient, { head, ref, basis }: StandingBudget): Promise<Buffer> {
  return apart("bookFile", ownerIn(head.departmentId), { db, basis }, ref);
}
