import type { BudgetBook } from "@/lib/domain/book/types";
import type { Finding } from "@/lib/domain/rules/types";
import { placePath } from "./path";

/** How many findings must be mended and how many want a reason. */
export interface OpenFindings {
  block: number;
  confirm: number;
}

/**
 * How many findings stand on each page of entry, by the first place of each: `entry/income`, `entry/projects`. The forms and
 * lines of single projects count with 项目支出. Findings of cells and sentences stand on no page of entry.
 *
 * @param findings those that wait for something
 */
export function openByEntryPage(
  book: BudgetBook,
  findings: readonly Finding[],
): Readonly<Record<string, OpenFindings>> {
  const found: Record<string, OpenFindings> = {};
  for (const { severity, place } of findings) {
    if (severity === "note" || place.kind === "cell" || place.kind === "table" || place.kind === "paragraph") continue;
    const page = /^entry\/[^/?]+/.exec(placePath(book, place, "findings") ?? "")?.[0];
    if (!page) continue;
    const counts = found[page] ?? { block: 0, confirm: 0 };
    found[page] = { ...counts, [severity]: counts[severity] + 1 };
  }
  return found;
}
