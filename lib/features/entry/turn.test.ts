import { expect, it } from "vitest";
import { inTurn } from "@/lib/server/in-turn";
import { testDatabase } from "@/lib/server/testing";
import { type Actor, Desk, edit, rejection, rowAt } from "./testing";

// What a save asks about is asked when its turn has come: everything here happens while it waits.

const { prisma } = await testDatabase();
const desk = await Desk.open(prisma, "202");
const away = await Desk.open(prisma, "301");

/** Waits until so many connections wait for a lock. */
async function waiting(count: number): Promise<void> {
  for (;;) {
    const [row] = await prisma.$queryRaw<{ n: number }[]>`
      SELECT count(*)::int AS n FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    if (row?.n === count) return;
  }
}

type Work = Parameters<typeof inTurn>[1];

/** What a save answers that came while somebody else had the turn and did this. */
async function savedAfter(actor: Actor, turn: Parameters<typeof inTurn>[0], work: Work): Promise<unknown> {
  const row = rowAt(await desk.rows(), "line", 0);
  const changes = [edit("line", row, { amount: row.value.amount + 1 })];
  let saved: Promise<unknown> = Promise.resolve();
  await inTurn(
    turn,
    async (tx) => {
      saved = rejection(desk.save(actor, changes));
      await waiting(1);
      await work(tx);
    },
    prisma,
  );
  return ((await saved) as Error | null)?.message;
}

const mine = { departments: [desk.departmentId] };

it("sees that the role was withdrawn, or the account closed", async () => {
  const [one, two] = [await desk.person("甲经办"), await desk.person("乙经办")];
  const withdrawn = await savedAfter(one, { ...mine, general: true }, (tx) =>
    tx.membership.deleteMany({ where: { userId: one.id } }),
  );
  expect(withdrawn).toBe("您在该部门没有角色，请联系系统管理员。");
  const closed = await savedAfter(two, "everything", (tx) =>
    tx.user.update({ where: { id: two.id }, data: { active: false } }),
  );
  expect(closed).toBe("账号已停用，请联系系统管理员。");
});

it("sees that the department was closed, and the budget submitted", async () => {
  const clerk = await desk.person("丙经办");
  const { id } = await prisma.department.findUniqueOrThrow({ where: { code: "202" } });
  const closed = await savedAfter(clerk, "everything", (tx) =>
    tx.department.update({ where: { id }, data: { closedOn: new Date("2024-02-01") } }),
  );
  expect(closed).toMatch(/已于 2024-02-01 停用，这份预算不再编制/);
  await prisma.department.update({ where: { id }, data: { closedOn: null } });
  const submitted = await savedAfter(clerk, mine, (tx) =>
    tx.budget.update({ where: { id: desk.budgetId }, data: { status: "submitted" } }),
  );
  expect(submitted).toBe("2024 年预算已提交，不能再修改；请先退回为草稿。");
  await prisma.budget.update({ where: { id: desk.budgetId }, data: { status: "draft" } });
});

it("sees a unit that handed in its part, and a row that somebody else changed", async () => {
  const unitClerk = await desk.person("丁经办", "202001");
  const where = { budgetId_code: { budgetId: desk.budgetId, code: "202001" } };
  const handedIn = await savedAfter(unitClerk, mine, (tx) =>
    tx.budgetUnit.update({ where, data: { submittedAt: new Date() } }),
  );
  expect(handedIn).toBe("本单位预算已报送部门，不能再修改；如需修改，请联系部门经办退回。");
  const clerk = await desk.person("戊经办");
  const row = rowAt(await desk.rows(), "line", 0);
  const stale = await savedAfter(clerk, mine, (tx) =>
    tx.line.update({ where: { id: row.key }, data: { amountFen: 77n, version: 999 } }),
  );
  expect(stale).toMatch(/修改/);
  expect(rowAt(await desk.rows(), "line", 0).value.amount).toBe(77);
});

it("does not wait for another department", async () => {
  const clerk = await desk.person("己经办");
  const row = rowAt(await desk.rows(), "line", 1);
  const elsewhere = inTurn(
    { departments: [away.departmentId] },
    async () => {
      await desk.save(clerk, [edit("line", row, { amount: 5 })]);
    },
    prisma,
  );
  await elsewhere;
  expect(rowAt(await desk.rows(), "line", 1).value.amount).toBe(5);
});
