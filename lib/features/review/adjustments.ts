import type { Prisma, PrismaClient } from "@/generated/prisma/client";
import { can, departmentsFor, type Subject } from "@/lib/domain/access";
import { exact } from "@/lib/domain/money";
import { mayPropose } from "@/lib/domain/review/proposing";
import { inDepartments } from "@/lib/server/department-scope";
import { revisionDisclosure } from "../budgets/disclosed";
import type { StandingBudget } from "../budgets/types";
import { readBasis } from "../code-books/basis";
import type { Adjustments, AdjustmentView } from "./types";

const PEOPLE = {
  author: { select: { displayName: true } },
  settledBy: { select: { displayName: true } },
} satisfies Prisma.AdjustmentInclude;

/** Amounts were checked when they were stored; this only narrows their type. */
const fenOf = (amount: bigint) => exact(Number(amount), "核定数");

/**
 * 核减 and 核增 of the latest revision of a budget, each with the line as it was frozen and as it is now.
 */
export async function findAdjustments(
  db: PrismaClient,
  reader: Subject,
  { head }: StandingBudget,
): Promise<Adjustments> {
  const { departmentId } = head;
  const budget = { id: head.id, departmentId: inDepartments(departmentsFor(reader, "revision.view")) };
  const may = (action: "adjustment.propose" | "adjustment.settle", unit: string | null = null) =>
    can(reader, action, { departmentId, unit }).allowed;
  const revision = await db.revision.findFirst({ where: { budget }, orderBy: { number: "desc" } });
  const proposing = mayPropose(reader, head);
  if (!revision) return { revision: null, rows: [], mayPropose: proposing };
  const stored = await db.adjustment.findMany({
    where: { revisionId: revision.id },
    include: PEOPLE,
    orderBy: [{ lineId: "asc" }],
  });
  const live = await db.line.findMany({
    where: { budgetId: head.id, lineId: { in: stored.map(({ lineId }) => lineId) } },
  });
  const { book, edition } = await revisionDisclosure(db, revision);
  const economic = (await readBasis(db)).codesOf(edition).departmentEconomic;
  const rows = stored.flatMap((one): AdjustmentView[] => {
    const line = book.lines.find(({ id }) => id === one.lineId);
    if (!line) return [];
    const now = live.find(({ lineId }) => lineId === one.lineId);
    const project = book.projects.find(({ code }) => code === line.project);
    const name = [line.economic, economic.get(line.economic)?.name].filter(Boolean).join(" ");
    const open = one.status === "proposed";
    return [
      {
        ...{ id: one.id, version: one.version, lineId: one.lineId, reason: one.reason, answer: one.answer },
        ...{ unit: line.unit, class: line.class, source: line.source, status: one.status },
        unitName: book.units.find(({ code }) => code === line.unit)?.name ?? "",
        name: project ? `${name}（${project.name}）` : name,
        requestedFen: fenOf(one.requestedFen),
        approvedFen: fenOf(one.approvedFen),
        author: one.author.displayName,
        at: one.at.toISOString(),
        settled: one.settledAt && { by: one.settledBy?.displayName ?? "", at: one.settledAt.toISOString() },
        live: now ? { fen: fenOf(now.amountFen), version: now.version } : null,
        maySettle: open && head.status === "draft" && may("adjustment.settle", line.unit),
        mayWithdraw: open && may("adjustment.propose"),
      },
    ];
  });
  return { revision: revision.number, rows, mayPropose: proposing };
}
