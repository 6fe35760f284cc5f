import type { PrismaClient } from "@/generated/prisma/client";
import type { Line } from "@/lib/domain/book";
import type { Fen } from "@/lib/domain/money";
import { type CutScope, type CutWay, type PlannedCut, planCuts } from "@/lib/domain/review/cuts";
import { Refusal } from "@/lib/server/action-error";
import { inTurn } from "@/lib/server/in-turn";
import { frozenBook } from "../budgets/frozen";
import { readBasis } from "../code-books/basis";
import type { Reviewer } from "./marks";
import { budgetFor, openRevision, writeProposal } from "./mutations";

/** 核减 of several lines at once, as a reviewer asks for it. */
export interface Cuts {
  budgetId: string;
  /** number of the revision that the reviewer sees */
  revision: number;
  scope: CutScope;
  way: CutWay;
  reason: string;
  /** what the reviewer saw that it comes to; null to see it, when nothing is written */
  wanted: { lines: number; approvedFen: Fen } | null;
  actor: Reviewer;
}

/** What several 核减 come to. */
export interface CutsPlan {
  lines: { id: string; words: string; requestedFen: Fen; approvedFen: Fen }[];
  requestedFen: Fen;
  approvedFen: Fen;
  /** lines in the scope that have 核定数 already, which stay as they are */
  left: number;
}

const leftOf = (lines: readonly Line[], scope: CutScope) =>
  planCuts(lines, scope, { by: "percent", hundredths: 10_000 })?.length ?? 0;

function planOf(planned: readonly PlannedCut[], words: (line: Line) => string): Omit<CutsPlan, "left"> {
  const lines = planned.map(({ line, approvedFen }) => {
    return { id: line.id, words: words(line), requestedFen: line.amount, approvedFen };
  });
  const sum = (of: (one: (typeof lines)[number]) => Fen) => lines.reduce((all, one) => all + of(one), 0);
  return { lines, requestedFen: sum((one) => one.requestedFen), approvedFen: sum((one) => one.approvedFen) };
}

/**
 * 核减 of several lines of the revision under review: what it comes to, and with `wanted` written, one proposal a line. Lines
 * that have 核定数 already stay as they are.
 *
 * @throws Refusal as `proposeAdjustment`, when nothing is in the scope, more is to be cut than there is, or it would come to
 *   something else than was seen
 */
export function proposeCuts(db: PrismaClient, cuts: Cuts): Promise<CutsPlan> {
  return inTurn(
    { budgets: [cuts.budgetId] },
    async (tx) => {
      const { actor, scope, way, reason, wanted } = cuts;
      const budget = await budgetFor(tx, actor, "adjustment.propose", cuts.budgetId);
      const revision = await openRevision(tx, budget, actor, cuts.revision);
      const stored = await tx.adjustment.findMany({ where: { revisionId: revision.id } });
      const known = new Map(stored.map((one) => [one.lineId, one]));
      const stands = ({ id }: Line) => (known.get(id)?.status ?? "withdrawn") !== "withdrawn";
      const book = frozenBook(revision);
      const names = (await readBasis(tx)).codesOf(book.edition).departmentEconomic;
      const planned = planCuts(
        book.lines.filter((line) => !stands(line)),
        scope,
        way,
      );
      if (planned === null) throw new Refusal("要核减的数超过了所选明细的合计，请改小。");
      if (planned.length === 0) throw new Refusal("没有符合条件、还可以核减的支出明细，请改条件。");
      const plan = planOf(planned, (line) => [line.economic, names.get(line.economic)?.name ?? ""].join(" "));
      if (wanted === null) return { ...plan, left: leftOf(book.lines.filter(stands), scope) };
      if (wanted.lines !== planned.length || wanted.approvedFen !== plan.approvedFen) {
        throw new Refusal("所选明细的核定数刚刚由他人改过，请重新预览。");
      }
      for (const { line, approvedFen } of planned) {
        await writeProposal(tx, revision, { line, approved: approvedFen, reason, actor }, known.get(line.id) ?? null);
      }
      return { ...plan, left: leftOf(book.lines.filter(stands), scope) };
    },
    db,
  );
}
