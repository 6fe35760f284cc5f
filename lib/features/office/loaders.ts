import { notFound } from "next/navigation";
import { BUREAU, can } from "@/lib/domain/access";
import { editionNameFor, formSetOf, formSets } from "@/lib/domain/editions";
import { database } from "@/lib/server/db";
import { requireUser } from "@/lib/server/session";
import { readBasis } from "../code-books/basis";
import { draftsToTurn } from "../code-books/turn-drafts";
import { readDeadlines } from "../deadlines/data";
import { wordingSamples } from "./samples";
import type { YearView } from "./types";

/** 编制年度 and how far its budgets are; not found for whoever does not set it, or before the set-up. */
export async function loadYear(): Promise<YearView> {
  if (!can(await requireUser(), "admin.year", BUREAU).allowed) notFound();
  const db = database();
  const office = await db.office.findFirst();
  if (!office) notFound();
  const basis = await readBasis(db);
  const { fiscalYear, edition } = office;
  const budgets = await db.budget.groupBy({
    ...{ by: ["fiscalYear", "status"], _count: { _all: true }, orderBy: { fiscalYear: "desc" } },
  });
  const years = [...new Set(budgets.map((one) => one.fiscalYear))];
  return {
    ...{ fiscalYear, edition: formSetOf(edition) },
    editions: formSets(),
    samples: wordingSamples(fiscalYear, basis),
    others: (await draftsToTurn(db, { fiscalYear, editionFor: () => basis.editionForYear(edition, fiscalYear) }))
      .length,
    editionName: editionNameFor(edition, fiscalYear),
    codeBookYears: [...basis.codes.wholeYears],
    budgets: years.map((year) => {
      const own = budgets.filter((one) => one.fiscalYear === year);
      const sum = (rows: typeof own) => rows.reduce((n, { _count }) => n + _count._all, 0);
      const disclosed = own.filter(({ status }) => status === "disclosed");
      return { fiscalYear: year, count: sum(own), disclosed: sum(disclosed) };
    }),
    reporting: await readDeadlines(db, fiscalYear),
    without: await db.department.count({ where: { closedOn: null, budgets: { none: { fiscalYear } } } }),
  };
}
