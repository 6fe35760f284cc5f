import { beforeEach, expect, it } from "vitest";
import { serveFrom, signInAs } from "@/lib/server/session-testing";
import { testDatabase } from "@/lib/server/testing";
import { findBudget } from "../budgets/disclosed";
import { packetOf } from "../budgets/packets";
import { demoBookOf } from "../budgets/testing";
import { Desk } from "../entry/testing";
import { findPacketChanges } from "../revisions/packet-changes";
import { handsOf, signWhole, step } from "../workflow/testing";
import { setShowLinesAction } from "./actions";
import { loadPacketScope } from "./loaders";

const { prisma, url } = await testDatabase();
serveFrom(url);
const desk = await Desk.open(prisma, "471", demoBookOf("471"));
const hands = await handsOf(desk);
const { budgetId } = desk;
const LINE = "2010301 行政运行 · 30101 基本工资";

beforeEach(() => signInAs(hands.publisher.id));

async function set(showLines: boolean) {
  const result = await setShowLinesAction({ department: desk.departmentId, showLines });
  return result.ok ? null : result.error.message;
}

async function packet(number: number | null = null) {
  const budget = await findBudget(prisma, hands.publisher, "packet.download", budgetId, number);
  if (!budget) throw new Error("the publisher sees no budget");
  const files = await packetOf(prisma, budget);
  const text = (name: string) => files.find((file) => file.name.endsWith(name))?.bytes.toString("utf8") ?? "";
  const { drawn } = JSON.parse(text("manifest.json"));
  return { budget, files, opens: text(".html").includes(LINE), says: drawn.showLines };
}

it("opens the web page of drafts as the department has it, and of a revision as it was when it was frozen", async () => {
  expect(await packet()).toMatchObject({ opens: false, says: false });
  await signWhole(prisma, budgetId, hands);
  const first = await packet();
  expect(await set(true)).toBeNull();
  expect(await loadPacketScope(desk)).toEqual({ showLines: true, maySet: true });
  expect(await packet()).toMatchObject({ opens: false, says: false });
  await step(prisma, budgetId, "reopen", hands.clerk, { reason: "公开到明细" });
  const draft = await packet();
  expect(draft).toMatchObject({ opens: true, says: true });
  expect(draft.files.flatMap(({ notices }) => notices ?? [])).toEqual([
    "公开网页的数字可展开到明细，每笔支出、收入的单位、科目和金额随网页一并公开",
  ]);
  expect((await findPacketChanges(prisma, hands.publisher, draft.budget))?.told).toEqual(["公开网页可展开到明细"]);
  await signWhole(prisma, budgetId, hands);
  expect(await set(false)).toBeNull();
  expect(await packet()).toMatchObject({ opens: true, says: true });
  const kept = await packet(1);
  for (const [index, { name, bytes }] of first.files.entries()) {
    expect(kept.files[index]?.bytes.equals(bytes), name).toBe(true);
  }
});

it("is written down in the history of each budget, once a change", async () => {
  const where = { action: "packet.scope", budgetId };
  const events = await prisma.auditEvent.findMany({ where, orderBy: { seq: "asc" } });
  expect(events.map(({ actorId, entity, before, after }) => ({ actorId, entity, before, after }))).toEqual(
    [true, false].map((showLines) => ({
      ...{ actorId: hands.publisher.id, entity: "department:471" },
      ...{ before: { showLines: !showLines }, after: { showLines } },
    })),
  );
  expect(await set(false)).toBeNull();
  expect(await prisma.auditEvent.count({ where })).toBe(2);
});

it("is for whoever signs or publishes to set, in the own department", async () => {
  await signInAs(hands.clerk.id);
  expect(await set(true)).toBe("您的角色（经办）不能设置公开网页展开范围，如需办理，请联系系统管理员调整角色");
  expect((await loadPacketScope(desk)).maySet).toBe(false);
  const away = await handsOf(await Desk.open(prisma, "472", demoBookOf("472")));
  await signInAs(away.publisher.id);
  expect(await set(true)).toBe("您在该部门没有角色，请联系系统管理员");
  await signInAs(hands.signer.id);
  expect(await set(true)).toBeNull();
});
