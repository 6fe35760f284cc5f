import type { PrismaClient, Role } from "@/generated/prisma/client";
import { importBook } from "../budgets/mutations";
import { demoBookOf } from "../budgets/testing";
import { Desk } from "../entry/testing";
import type { StepActor } from "../workflow/types";

/** A person of a desk, by name and role. */
export async function named(desk: Desk, name: string, role: Role, unit: string | null = null): Promise<StepActor> {
  return { ...(await desk.person(name, unit, role)), name };
}

/** A department whose draft is the demo's book, which may be submitted as it is, with one person a role. */
export async function openReview(db: PrismaClient, code: string) {
  const desk = await Desk.open(db, code);
  await importBook(db, { book: demoBookOf(code), departmentId: desk.departmentId, actor: null, origin: "test" });
  const hands = {
    clerk: await named(desk, "甲经办", "clerk"),
    reviewer: await named(desk, "乙审核", "reviewer"),
    signer: await named(desk, "丙签发", "signer"),
    publisher: await named(desk, "己发布", "publisher"),
  };
  return { desk, budgetId: desk.budgetId, hands };
}
