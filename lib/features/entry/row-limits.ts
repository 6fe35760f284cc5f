import { Prisma } from "@/generated/prisma/client";
import { type CountedRows, rowLimit, tooManyRows } from "@/lib/domain/book/row-limits";
import type { EntryRows } from "@/lib/domain/entry/apply";
import { type EntryChange, isList, LIST_ENTITIES, type ListEntity } from "@/lib/domain/entry/change";
import { Refusal } from "@/lib/server/action-error";
import type { Statements } from "@/lib/server/db";
import { maxRows } from "@/lib/server/env";
import { finderIn } from "./versions";

const LISTS: Readonly<Record<ListEntity, CountedRows>> = {
  line: "lines",
  revenue: "revenues",
  carryForward: "carryForward",
  project: "projects",
  procurement: "procurement",
  unitStatement: "unitStatements",
};

function indicatorsIn(value: object | null | undefined): number {
  return value && "indicators" in value && Array.isArray(value.indicators) ? value.indicators.length : 0;
}

/** How many more rows of each kind there are after changes than before. */
function growthOf(changes: readonly EntryChange[], before: EntryRows): Map<CountedRows, number> {
  const find = finderIn(before);
  const growth = new Map<CountedRows, number>();
  const add = (kind: CountedRows, rows: number) => growth.set(kind, (growth.get(kind) ?? 0) + rows);
  for (const change of changes) {
    const stored = find(change);
    if (isList(change.entity)) add(LISTS[change.entity], (change.value ? 1 : 0) - (stored ? 1 : 0));
    add("indicators", indicatorsIn(change.value) - indicatorsIn(stored?.value));
    if (change.entity === "priorYear") {
      add("priorLines", (change.value?.lines.length ?? 0) - (before.priorYear?.value.lines.length ?? 0));
    }
  }
  return growth;
}

/** The table of each kind. */
const TABLES: Readonly<Record<CountedRows, string>> = {
  lines: "line",
  revenues: "revenue",
  carryForward: "carry_forward",
  projects: "project",
  indicators: "indicator",
  procurement: "procurement",
  unitStatements: "unit_statement",
  priorLines: "prior_year_line",
};

async function standing(tx: Statements, budgetId: string, kind: CountedRows): Promise<number> {
  const [counted] = await tx.$queryRaw<{ rows: number }[]>`
    SELECT count(*)::int AS rows FROM ${Prisma.raw(`"${TABLES[kind]}"`)} WHERE budget_id = ${budgetId}::uuid`;
  return counted?.rows ?? 0;
}

/**
 * Refuses changes that leave a budget with more rows of a kind than it may have. One that has more already may be mended: what
 * does not grow is not counted.
 *
 * @param before the rows that the changes touch
 * @throws Refusal that says how many there would be and what to do
 */
export async function refuseTooManyRows(
  tx: Statements,
  budgetId: string,
  changes: readonly EntryChange[],
  before: EntryRows,
  limit = maxRows(),
): Promise<void> {
  for (const [kind, grown] of growthOf(changes, before)) {
    if (grown <= 0) continue;
    // Alone too many: nothing need be counted to know.
    const found = grown > rowLimit(kind, limit) ? grown : grown + (await standing(tx, budgetId, kind));
    const tooMany = tooManyRows({ [kind]: found }, limit);
    if (tooMany !== null) throw new Refusal(tooMany);
  }
}

/** As `refuseTooManyRows`, of changes that are only looked at, beside all rows that the person sees. */
export function tooManyAfter(changes: readonly EntryChange[], rows: EntryRows, limit = maxRows()): string | null {
  const growth = growthOf(changes, rows);
  const known = new Map<CountedRows, number>(LIST_ENTITIES.map((entity) => [LISTS[entity], rows[entity].length]));
  const after = [...growth].flatMap(([kind, grown]) => (grown > 0 ? [[kind, grown + (known.get(kind) ?? 0)]] : []));
  return tooManyRows(Object.fromEntries(after), limit);
}
