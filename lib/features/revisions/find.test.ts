import { expect, it } from "vitest";
import { testDatabase } from "@/lib/server/testing";
import { importBook } from "../budgets/mutations";
import { demoBookOf } from "../budgets/testing";
import { openReview, underReview } from "../review/testing";
import { findLastYear, findRevision, findRevisions } from "./find";

const { prisma } = await testDatabase();
const { desk, budgetId, hands } = await underReview(prisma, "204");
const stranger = (await openReview(prisma, "303")).hands.reviewer;

it("are listed and read as they were frozen, within the department alone", async () => {
  const [head] = await findRevisions(prisma, hands.publisher, budgetId);
  expect(head).toMatchObject({ number: 1, status: "submitted", createdBy: "甲经办" });
  const revision = await findRevision(prisma, hands.publisher, budgetId, 1);
  expect(revision?.disclosure.book.lines).toHaveLength(80);
  expect(await findRevision(prisma, hands.publisher, budgetId, 2)).toBeNull();
  expect(await findRevisions(prisma, stranger, budgetId)).toEqual([]);
  expect(await findRevision(prisma, stranger, budgetId, 1)).toBeNull();
});

it("finds what was frozen of the year before, within the department alone", async () => {
  const { departmentId } = desk;
  const book = { ...demoBookOf("204"), fiscalYear: 2025 };
  await importBook(prisma, { book, departmentId, actor: null, origin: "test" });
  const last = await findLastYear(prisma, hands.clerk, { departmentId, fiscalYear: 2025 });
  expect(last).toMatchObject({ fiscalYear: 2024, number: 1, disclosure: { fiscalYear: 2024 } });
  expect(await findLastYear(prisma, hands.clerk, { departmentId, fiscalYear: 2024 })).toBeNull();
  expect(await findLastYear(prisma, stranger, { departmentId, fiscalYear: 2025 })).toBeNull();
});
