import type { Disclosure } from "@/lib/domain/disclosure";
import { countWaiting, type ExplainedFinding, waitingFindings } from "@/lib/domain/workflow";
import { openByEntryPage } from "@/lib/features/places/by-page";
import { gapCount } from "../narrative/gaps";
import type { LiveState } from "./live-state";

/** What the frame says of a budget. @param explained its findings that want a reason, each with the one that counts */
export function budgetState(
  { findings, narrative, book }: Disclosure,
  explained: readonly ExplainedFinding[],
): LiveState {
  return {
    counts: countWaiting(findings, explained),
    pages: openByEntryPage(book, waitingFindings(findings, explained)),
    gaps: gapCount(narrative),
    lines: book.lines.length,
  };
}
