import { afterAll, expect, it } from "vitest";
import { demoBookOf } from "@/lib/features/budgets/testing";
import { Desk } from "@/lib/features/entry/testing";
import { verifyRecords } from "@/lib/features/trail/verify";
import { handsOf, signWhole } from "@/lib/features/workflow/testing";
import { recordEvent } from "@/lib/server/audit";
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
