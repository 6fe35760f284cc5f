import { beforeEach, expect, it } from "vitest";
import { carryCookie, serveFrom, signInAs } from "@/lib/server/session-testing";
import { testDatabase } from "@/lib/server/testing";
import { saveEntriesAction } from "./actions";
import { loadEntry } from "./loaders";
import { Desk, edit, rowAt } from "./testing";

const { prisma, url } = await testDatabase();
serveFrom(url);
const desk = await Desk.open(prisma, "202");
const away = await Desk.open(prisma, "301");
const clerk = await desk.person("部门经办");
const unitClerk = await desk.person("单位经办", "202002");
const reviewer = await desk.person("审核", null, "reviewer");
const stranger = await away.person("外部门");

/** A batch that sets the amount of the line at a place. */
async function batch(amount: number, index = 0) {
  const change = edit("line", rowAt(await desk.rows(), "line", index), { amount });
  return { budgetId: desk.budgetId, batchId: crypto.randomUUID(), changes: [change] };
}

beforeEach(() => signInAs(clerk.id));

it("saves what a person may enter and says when", async () => {
  const input = await batch(7);
  const result = await saveEntriesAction(input);
  const [change] = input.changes;
  expect(result).toEqual({
    ok: true,
    data: {
      saved: [{ entity: "line", key: change?.key, version: 2 }],
      savedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    },
  });
  const { rows } = await loadEntry(desk.budgetId);
  expect(rowAt(rows, "line", 0)).toMatchObject({ version: 2, value: { amount: 7 } });
});

it("saves what a clerk of one unit enters there", async () => {
  await signInAs(unitClerk.id);
  expect(await saveEntriesAction(await batch(8, 1))).toMatchObject({ ok: true });
});

it("asks for signing in when the session is gone; the same batch then goes on", async () => {
  const input = await batch(9);
  carryCookie(null);
  expect(await saveEntriesAction(input)).toEqual({
    ok: false,
    error: { code: "signedOut", message: "登录已失效，请重新登录后再办理。" },
  });
  await signInAs(clerk.id);
  expect(await saveEntriesAction(input)).toMatchObject({ ok: true });
  expect(await saveEntriesAction(input)).toMatchObject({ ok: true });
});

it("answers a conflict with both contents", async () => {
  const [mine, theirs] = [await batch(10), await batch(11)];
  await saveEntriesAction(theirs);
  expect(await saveEntriesAction(mine)).toEqual({
    ok: false,
    error: {
      code: "conflict",
      message: "1 行已被他人修改，本次修改没有保存。请对照两种内容，选择保留哪一种。",
      conflicts: [
        expect.objectContaining({
          key: mine.changes[0]?.key,
          mine: mine.changes[0]?.value,
          theirs: theirs.changes[0]?.value,
          by: "部门经办",
        }),
      ],
    },
  });
});

it("answers refusals with their fields", async () => {
  await signInAs(unitClerk.id);
  const input = await batch(12);
  expect(await saveEntriesAction(input)).toEqual({
    ok: false,
    error: {
      code: "refused",
      message: "有 1 处不能保存，本次修改没有保存。请按提示更正。",
      refusals: [
        {
          entity: "line",
          key: input.changes[0]?.key,
          field: "unit",
          message: "您只能对本单位（202002）填报，如需办理整个部门的数据，请联系部门经办人",
        },
      ],
    },
  });
});

it("refuses a reviewer, and tells a stranger only that there is nothing", async () => {
  await signInAs(reviewer.id);
  expect(await saveEntriesAction(await batch(13))).toEqual({
    ok: false,
    error: { code: "forbidden", message: "您的角色（审核）不能填报，如需办理，请联系系统管理员调整角色" },
  });
  await signInAs(stranger.id);
  const nothing = {
    ok: false,
    error: { code: "forbidden", message: "没有找到要办理的部门或预算，可能已被删除，或您没有权限。" },
  };
  expect(await saveEntriesAction(await batch(13))).toEqual(nothing);
  expect(await saveEntriesAction({ ...(await batch(13)), budgetId: crypto.randomUUID() })).toEqual(nothing);
  await expect(loadEntry(desk.budgetId)).rejects.toMatchObject({ digest: "NEXT_HTTP_ERROR_FALLBACK;404" });
});

it.each([
  [null, ""],
  [{ changes: [] }, "changes"],
  [{ budgetId: "x" }, "budgetId"],
  [{ batchId: "1 OR 1=1" }, "batchId"],
  [{ changes: [{ entity: "user", key: crypto.randomUUID(), baseVersion: 1, value: {} }] }, "changes.0.entity"],
  [{ changes: [{ entity: "line", key: "x", baseVersion: 1, value: {} }] }, "changes.0.key"],
  [{ changes: [{ entity: "line", key: crypto.randomUUID(), baseVersion: 0, value: {} }] }, "changes.0.baseVersion"],
  [
    {
      changes: Array.from({ length: 2001 }, () => ({
        entity: "line",
        key: crypto.randomUUID(),
        baseVersion: null,
        value: null,
      })),
    },
    "changes",
  ],
])("names what is wrong with the envelope of %#", async (wrong, field) => {
  const result = await saveEntriesAction(wrong && { ...(await batch(14)), ...wrong });
  const error = result.ok ? null : result.error;
  expect(error?.code).toBe("invalid");
  expect(Object.keys(error && "fields" in error ? (error.fields ?? {}) : {})).toEqual([field]);
});

it("declines a budget that is no draft", async () => {
  const input = await batch(15);
  await prisma.budget.update({ where: { id: desk.budgetId }, data: { status: "signed" } });
  expect(await saveEntriesAction(input)).toEqual({
    ok: false,
    error: { code: "declined", message: "2024 年预算已签发，不能再修改；请先退回为草稿。" },
  });
  await prisma.budget.update({ where: { id: desk.budgetId }, data: { status: "draft" } });
});
