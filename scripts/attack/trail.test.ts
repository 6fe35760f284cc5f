import { afterAll, expect, it } from "vitest";
import { demoBookOf } from "@/lib/features/budgets/testing";
import { Desk } from "@/lib/features/entry/testing";
import { anchorDifference, anchorOf } from "@/lib/features/trail/anchor";
import { verifyRecords } from "@/lib/features/trail/verify";
import { handsOf, signWhole } from "@/lib/features/workflow/testing";
import { recordEvent } from "@/lib/server/audit";
import { verifyChain } from "@/lib/server/audit-verify";
import { passwordFacts } from "@/lib/server/auth-password";
import { inTurn } from "@/lib/server/in-turn";
import { testDatabase } from "@/lib/server/testing";
import { grantApplicationRole } from "../application-role.mjs";
import { forgeTrail } from "./trail";

const { prisma, url } = await testDatabase();
const role = { name: `web_${crypto.randomUUID().replaceAll("-", "")}`, password: crypto.randomUUID() };
const web = await grantApplicationRole(url, role);

afterAll(async () => {
  await prisma.$executeRawUnsafe(`drop owned by "${role.name}"`);
  await prisma.$executeRawUnsafe(`drop role "${role.name}"`);
});

const desk = await Desk.open(prisma, "202", demoBookOf("202"));
await signWhole(prisma, desk.budgetId, await handsOf(desk));
await inTurn(
  { general: true },
  async (tx) => {
    const users: { id: string; passwordHash: string | null }[] = [];
    for (const account of ["jingban", "qianfa"]) {
      const passwordHash = `$argon2id$${account}`;
      users.push(await tx.user.create({ data: { accountName: account, displayName: account, passwordHash } }));
    }
    const event = { actor: null, action: "trail.baseline", budgetId: null, entity: "trail", before: null } as const;
    await recordEvent(tx, { ...event, after: passwordFacts(...users) });
  },
  prisma,
);

it("leaves no forgery of the serving role unrefused or unseen", async () => {
  expect((await verifyRecords(prisma)).broken).toBeNull();
  const rows = await forgeTrail(web);
  expect(rows.filter(({ held }) => !held)).toEqual([]);
  expect(rows.length).toBeGreaterThan(30);
  expect((await verifyRecords(prisma)).broken).toBeNull();
});

it("finds by what was kept outside what an owner cut off unseen", async () => {
  const anchor = await anchorOf(prisma, desk.budgetId, 1);
  const undo = new Error("undo");
  const cut = prisma.$transaction(async (tx) => {
    for (const table of ["audit_event", "audit_chain", "audit_day"]) {
      await tx.$executeRawUnsafe(`ALTER TABLE ${table} DISABLE TRIGGER ALL`);
    }
    const { departmentId } = desk;
    const kept = await tx.auditEvent.findFirstOrThrow({ where: { departmentId }, orderBy: { seq: "asc" } });
    await tx.auditEvent.deleteMany({ where: { departmentId, seq: { gt: kept.seq } } });
    await tx.auditChain.update({ where: { id: departmentId }, data: { head: kept.hash, events: 1 } });
    await tx.auditDay.deleteMany();
    expect(await verifyChain(tx)).toMatchObject({ ok: true });
    const { day, hash, signed } = anchor ?? { day: "", hash: "", signed: "" };
    expect(await anchorDifference(tx, [{ day, hash }])).toMatch(`审计链中没有${day} 的日终校验值 ${hash}`);
    expect(await anchorDifference(tx, [{ hash: signed }])).toMatch(`审计链中没有校验值 ${signed}`);
    throw undo;
  });
  await expect(cut).rejects.toBe(undo);
});
