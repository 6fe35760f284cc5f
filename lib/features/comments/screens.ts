import type { BudgetBook } from "@/lib/domain/book";
import { placeOf } from "@/lib/domain/places";
import { placePath } from "../places/path";

/**
 * Where a subject can be seen with what was said of it, under the address of the budget. What stands nowhere, because it
 * was deleted or is the whole budget, is shown in the list of all comments.
 */
export function pathOf(book: BudgetBook, subject: string, present: boolean): string {
  const place = present ? placeOf(subject) : null;
  const list = `review/comments?${new URLSearchParams({ at: subject, tab: "comments" })}`;
  return (place && placePath(book, place, "comments")) ?? list;
}
