import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { writeBook } from "@/lib/domain/book";
import { DEFAULT_MAX_ROWS, rowLimit } from "@/lib/domain/book/row-limits";
import { readBudgetBook } from "@/lib/features/budgets/data";
import { formulaWorkbookName } from "@/lib/packet/names";
import { withHealth } from "./health";
import { type AttackRow, compared } from "./row";
import type { Target } from "./target";
import type { Visitor } from "./visitor";

const PROCUREMENT = rowLimit("procurement", DEFAULT_MAX_ROWS);
/** Milliseconds within which health is to answer while one person does all a person may. */
const HEALTHY = 100;

const p95 = (times: readonly number[]) =>
  Math.round([...times].sort((a, b) => a - b).at(Math.floor(times.length * 0.95)) ?? 0);

async function timed(work: () => Promise<{ status: number }>): Promise<number> {
  const start = performance.now();
  const { status } = await work();
  if (status >= 400) throw new Error(`A colleague is answered ${status}`);
  return performance.now() - start;
}

/** Opens pages of a budget, one after the other, until `work` is done. @returns what each took, in milliseconds */
async function pagesBeside(colleague: Visitor, address: string, work: Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  const state = { going: true };
  const over = work.finally(() => {
    state.going = false;
  });
  do {
    times.push(await timed(() => colleague.send(address)));
    await pause(100);
  } while (state.going);
  await over;
  return times;
}

async function budgetsOf({ db }: Target): Promise<{ large: string; other: string }> {
  const [large, other] = await db.budget.findMany({
    where: { status: "draft", department: { code: "202" } },
    orderBy: { createdAt: "asc" },
    take: 2,
  });
  if (!large) throw new Error("The demo has no draft");
  return { large: large.id, other: other?.id ?? large.id };
}

/** A book with so many rows of 政府采购, as a file. */
async function bookWith({ db }: Target, budgetId: string, rows: number): Promise<{ body: string; version: number }> {
  const { version } = await db.budget.findUniqueOrThrow({ where: { id: budgetId } });
  const book = await db.$transaction((tx) => readBudgetBook(tx, budgetId));
  const unit = book.units[0]?.code ?? "";
  const procurement = Array.from({ length: rows }, (_, i) => ({
    ...{ unit, category: "goods" as const, name: `设备${i}`, source: "generalPublicBudget" as const },
    ...{ carriedOver: false, amount: 100_000 + i, project: null },
  }));
  return { body: JSON.stringify(writeBook({ ...book, procurement })), version };
}

async function limits(target: Target, clerk: Visitor, budgetId: string): Promise<AttackRow[]> {
  const send = async (rows: number) => {
    const { body, version } = await bookWith(target, budgetId, rows);
    return clerk.send(`/api/budgets/${budgetId}/book?version=${version}`, {
      ...{ method: "POST", body, headers: { "content-length": String(Buffer.byteLength(body)) } },
    });
  };
  const [over, most] = [await send(95_000), await send(PROCUREMENT)];
  const padded = `${(await bookWith(target, budgetId, 10)).body}${" ".repeat(12 * 1024 * 1024)}`;
  const { version } = await target.db.budget.findUniqueOrThrow({ where: { id: budgetId } });
  const headers = { "content-length": String(Buffer.byteLength(padded)) };
  const large = await clerk.send(`/api/budgets/${budgetId}/book?version=${version}`, {
    method: "POST",
    body: padded,
    headers,
  });
  await send(PROCUREMENT);
  return [
    compared("a book of 95,000 rows of 政府采购", "422", String(over.status)),
    compared(`a book of ${PROCUREMENT} rows, the most there may be`, "200", String(most.status)),
    compared("a book file of 12 MB", "200", String(large.status)),
  ];
}

async function anonymous(target: Target): Promise<AttackRow[]> {
  const nested = "[".repeat(10 * 1024 * 1024);
  const headers = { "next-action": "0".repeat(42), "content-type": "text/plain;charset=UTF-8" };
  const sent = { method: "POST", headers: { ...headers, "content-length": String(nested.length) }, body: nested };
  const statuses = new Set<string>();
  const send = async () => {
    const { status } = await target
      .visitor()
      .send("/login", sent)
      .catch(() => ({ status: "refused" }));
    statuses.add(String(status));
  };
  const [, seen] = await withHealth(target, () => Promise.all(Array.from({ length: 8 }, send)));
  const refused = [...statuses].every((status) => status === "401" || status === "refused");
  return [
    {
      attempt: "eight actions of 10 MB of brackets, by nobody",
      expected: "401",
      outcome: [...statuses].join(),
      held: refused,
    },
    healthRow("health meanwhile", seen),
  ];
}

function healthRow(
  attempt: string,
  { asked, failed, slowest }: { asked: number; failed: number; slowest: number },
): AttackRow {
  return {
    ...{ attempt, expected: `all, within ${HEALTHY} ms` },
    ...{ outcome: `${asked - failed} of ${asked}, slowest ${slowest} ms`, held: failed === 0 && slowest <= HEALTHY },
  };
}

/** What one person asks for at once, and how others fare meanwhile. */
async function beside(target: Target, what: string, colleague: Visitor, page: string, work: () => Promise<unknown>) {
  const alone: number[] = [];
  for (let i = 0; i < 10; i++) alone.push(await timed(() => colleague.send(page)));
  const [times, seen] = await withHealth(target, () => pagesBeside(colleague, page, work()));
  const [usual, now] = [p95(alone), p95(times)];
  return [
    {
      ...{ attempt: `${what}: a colleague's page`, expected: `within twice its usual ${usual} ms (95 of 100)` },
      ...{ outcome: `${now} ms, ${times.length} times`, held: now <= 2 * usual },
    },
    healthRow(`${what}: health`, seen),
  ];
}

/** What one person can ask of the largest budget there may be, while a colleague works and a supervisor asks. */
export async function attackWithHeavyWork(target: Target): Promise<AttackRow[]> {
  const [clerk, colleague] = [await target.signedIn("jingban"), await target.signedIn("shenhe")];
  const { large, other } = await budgetsOf(target);
  const rows = [...(await anonymous(target)), ...(await limits(target, clerk, large))];
  const page = `/budgets/${other}/narrative`;
  const many = (count: number, address: (i: number) => string) => async () => {
    const asked = Array.from({ length: count }, async (_, i) => (await clerk.send(address(i))).status);
    const unexpected = (await Promise.all(asked)).filter((status) => ![200, 429, 503].includes(status));
    if (unexpected.length > 0) throw new Error(`answered ${unexpected.join()}`);
  };
  const api = `/api/budgets/${large}`;
  const { fiscalYear } = await target.db.budget.findUniqueOrThrow({ where: { id: large } });
  const twin = formulaWorkbookName(fiscalYear).name;
  const pieces: [string, () => Promise<unknown>][] = [
    ["one page of the largest budget", many(1, () => `/budgets/${large}/tables/revenueExpenditure`)],
    ["100 traces", many(100, (i) => `${api}/trace?address=expenditure!total.total&page=${i + 1}`)],
    ["20 packets", many(20, () => `${api}/packet`)],
    ["40 formula twins", many(40, () => `${api}/packet/${encodeURIComponent(twin)}`)],
  ];
  for (const [what, work] of pieces) rows.push(...(await beside(target, what, colleague, page, work)));
  return rows;
}
