import { beforeEach, expect, it } from "vitest";
import type { Prisma } from "@/generated/prisma/client";
import { writeBook } from "@/lib/domain/book";
import { CARRIED_BASIS } from "@/lib/domain/editions/basis";
import { serveFrom, signInAs } from "@/lib/server/session-testing";
import { testDatabase } from "@/lib/server/testing";
import { revisionDisclosure } from "../budgets/disclosed";
import { loadBudget } from "../budgets/loaders";
import { packetOf } from "../budgets/packets";
import { createDepartment } from "../budgets/testing";
import { Desk } from "../entry/testing";
import { setParameterAction } from "./actions";
import { loadParameters } from "./loaders";

const { prisma, url } = await testDatabase();
serveFrom(url);
const desk = await Desk.open(prisma, "202");
const clerk = await desk.person("经办示例");
const { users } = await createDepartment(prisma, "301", ["systemAdministrator"]);
const edition = "chongqing-2024";
const standard = CARRIED_BASIS.edition(edition).parameters;

beforeEach(() => signInAs(users.systemAdministrator ?? ""));

const set = async (name: string, value: string, version = 0) => {
  const result = await setParameterAction({ edition, name, value, version });
  return result.ok ? null : result.error.message;
};
const shown = async (name: string) => (await loadParameters())[0]?.parameters.find((one) => one.name === name);
const findings = async () => (await loadBudget(desk.budgetId)).disclosure.findings.length;
/** What the packet of the draft says of findings. */
const printed = async () => {
  const files = await packetOf(prisma, await loadBudget(desk.budgetId));
  return files.find(({ name }) => name === "findings.json")?.bytes.toString("utf8");
};

it("judges drafts by what was set from the next moment, and frozen revisions by what they were frozen with", async () => {
  await signInAs(clerk.id);
  const before = await findings();
  const printedBefore = await printed();
  const frozen = await prisma.revision.create({
    data: {
      ...{ budgetId: desk.budgetId, number: 1, status: "submitted", sha256: "a".repeat(64), createdById: clerk.id },
      book: writeBook(await desk.book()) as Prisma.InputJsonObject,
      basis: { edition, parameters: standard as unknown as Prisma.InputJsonObject },
    },
  });
  await signInAs(users.systemAdministrator ?? "");
  expect(await set("departmentWeightTotal", "90")).toBeNull();
  expect(await shown("departmentWeightTotal")).toMatchObject({ value: "90", standard: "100", version: 1 });
  await signInAs(clerk.id);
  const after = await findings();
  expect(after).toBeGreaterThan(before);
  expect(await printed()).not.toBe(printedBefore);
  expect((await revisionDisclosure(prisma, frozen)).findings).toHaveLength(before);
  await signInAs(users.systemAdministrator ?? "");
  expect(await set("departmentWeightTotal", "100", 1)).toBeNull();
  await signInAs(clerk.id);
  expect(await findings()).toBe(before);
});

it("records who set what, in words", async () => {
  expect(await set("largeChange", "2,000,000.00")).toBeNull();
  const event = await prisma.auditEvent.findFirstOrThrow({ orderBy: { seq: "desc" } });
  expect(event).toMatchObject({
    ...{ action: "parameters.set", actorId: users.systemAdministrator, entity: "parameter:变动金额（元）" },
    ...{ before: { value: "1,000,000.00 元" }, after: { value: "2,000,000.00 元" } },
  });
});

it.each([
  ["largeChange", "x", /^变动金额（元）：/],
  ["projectWeightTotals", "90、x", /^项目绩效指标权重合计应为 1 至 10 个整数，用顿号隔开。$/],
  ["equipmentThresholds", "500000", /^大型设备单价应为两个金额，用顿号隔开。$/],
  ["largeChangePercent", "20.5", /^变动幅度（%）应为 0 至 999 的整数。$/],
  ["somethingElse", "1", /^没有这项参数，请刷新页面。$/],
])("refuses %s = %s", async (name, value, message) => {
  expect(await set(name, value)).toMatch(message);
});

it("lets the first of two who set the same limit have it", async () => {
  expect(await set("largeChangePercent", "25")).toBeNull();
  expect(await set("largeChangePercent", "30")).toBe("这项参数刚刚由他人改过，本次没有保存，请刷新核对后再改。");
});

it("reads and writes every limit as a page shows it", async () => {
  for (const { name, value, version } of (await loadParameters())[0]?.parameters ?? []) {
    expect(await set(name, value, version)).toBeNull();
  }
  expect((await shown("equipmentThresholds"))?.standard).toBeNull();
});
