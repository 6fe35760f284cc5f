import { afterEach, expect, it, vi } from "vitest";
import { serveFrom } from "@/lib/server/session-testing";
import { testDatabase } from "@/lib/server/testing";
import { openReview } from "../review/testing";
import { type SummaryWorker, startSummaryWorker } from "./worker";

const { prisma, url } = await testDatabase();
serveFrom(url);

const workers: SummaryWorker[] = [];
const work = () => workers.push(startSummaryWorker(url, prisma));
afterEach(async () => {
  for (const worker of workers.splice(0)) await worker.stop();
});

const computed = () => prisma.budgetSummary.count({ where: { computedAt: { not: null } } });
/** Run from its sources, the thread reads the whole program first. */
const PATIENCE = 120_000;
const patiently = { timeout: PATIENCE, interval: 100 };

it(
  "computes what is behind when it starts, and what changes afterwards, off the thread of the server",
  async () => {
    const first = await openReview(prisma, "202");
    work();
    await vi.waitFor(async () => expect(await computed()).toBe(1), patiently);
    await openReview(prisma, "204");
    await prisma.ceiling.create({
      data: {
        budgetId: first.budgetId,
        unitCode: "202001",
        class: "basic",
        source: "generalPublicBudget",
        amountFen: 1n,
      },
    });
    await vi.waitFor(async () => {
      const rows = await prisma.budgetSummary.findMany({ orderBy: { budget: { departmentCode: "asc" } } });
      expect(rows.map(({ stale, open }) => [stale, open !== null && open > 4])).toEqual([
        [false, true],
        [false, false],
      ]);
    }, patiently);
  },
  2 * PATIENCE,
);

it(
  "ends when it is stopped",
  async () => {
    const worker = startSummaryWorker(url, prisma);
    await worker.stop();
    await expect(worker.ended).resolves.toBeUndefined();
  },
  PATIENCE,
);
