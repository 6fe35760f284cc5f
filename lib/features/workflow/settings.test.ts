import { beforeAll, describe, expect, it } from "vitest";
import { isWithinUnits } from "@/lib/domain/places";
import type { Ceiling } from "@/lib/domain/workflow";
import { askedOf } from "@/lib/domain/workflow";
import { testDatabase } from "@/lib/server/testing";
import { disclosureOf } from "../budgets/disclosed";
import { demoBookOf } from "../budgets/testing";
import { Desk, edit, rowAt } from "../entry/testing";
import { readCeilings } from "./ceilings";
import { explainFindings } from "./reasons";
import { saveApprovalDay, saveCeilings } from "./settings";
import { findWorkflow } from "./view";

const { prisma } = await testDatabase();
const desk = await Desk.open(prisma, "401", demoBookOf("401"));
const clerk = { ...(await desk.person("经办")), name: "经办" };
const reviewer = { ...(await desk.person("审核", null, "reviewer")), name: "审核" };
const budgetId = desk.budgetId;

const ceiling = (amount: number, unit = "202001"): Ceiling => ({
  unit,
  class: "basic",
  source: "generalPublicBudget",
  amount,
});
const issued = () => prisma.$transaction((tx) => readCeilings(tx, budgetId));
const save = (seen: Ceiling[], ceilings: Ceiling[]) =>
  saveCeilings(prisma, { budgetId, actor: reviewer, seen, ceilings });

describe("saveCeilings", () => {
  it("takes them before 一上, and while it is under way, as some bureaus give them", async () => {
    await save([], [ceiling(1)]);
    await prisma.budget.update({ where: { id: budgetId }, data: { status: "submitted" } });
    await save([ceiling(1)], []);
    await prisma.budget.update({ where: { id: budgetId }, data: { status: "draft" } });
  });

  describe("in that stage", () => {
    beforeAll(async () => {
      await prisma.budget.update({ where: { id: budgetId }, data: { stage: "controlFigures" } });
    });

    it("puts them in place of those that were seen, with an event", async () => {
      await save([], [ceiling(100), ceiling(0, "202002")]);
      await save([ceiling(100), ceiling(0, "202002")], [ceiling(200)]);
      expect(await issued()).toEqual([ceiling(200)]);
      const event = await prisma.auditEvent.findFirst({ where: { action: "ceiling.edit" }, orderBy: { seq: "desc" } });
      expect(event).toMatchObject({
        actorId: reviewer.id,
        before: { "202001 基本支出 一般公共预算": "1.00", "202002 基本支出 一般公共预算": "0.00" },
        after: { "202001 基本支出 一般公共预算": "2.00" },
      });
    });

    it("refuses those of somebody who saw others, of an unknown unit, or named twice", async () => {
      await expect(save([ceiling(100)], [ceiling(5)])).rejects.toThrow(
        "您打开之后控制数由他人改过，本次没有保存，请刷新核对后再录入。",
      );
      await expect(save([ceiling(200)], [ceiling(5, "999")])).rejects.toThrow(
        "本预算没有单位 999，请在所列单位中选择。",
      );
      await expect(save([ceiling(200)], [ceiling(5), ceiling(6)])).rejects.toThrow(
        "“202001 基本支出 一般公共预算”录入了两次，请合并为一行。",
      );
      expect(await issued()).toEqual([ceiling(200)]);
    });

    it("shows what remains, negative where more is planned", async () => {
      const view = await findWorkflow(prisma, reviewer, budgetId);
      const [first] = view?.ceilings ?? [];
      expect(first?.amount).toBe(200);
      expect(first?.remaining).toBe(200 - (first?.planned ?? 0));
      expect(view?.may).toEqual({
        attest: true,
        dateApproval: true,
        editCeilings: true,
        editCorrection: false,
        explain: [],
      });
    });
  });
});

describe("saveApprovalDay", () => {
  const date = (approvedOn: string) => saveApprovalDay(prisma, { budgetId, actor: reviewer, approvedOn });

  it("refuses a day to come and one of another time", async () => {
    await expect(date("2099-01-01")).rejects.toThrow("批复日期 2099-01-01 还没有到，请核对。");
    await expect(date("2020-01-01")).rejects.toThrow("批复日期 2020-01-01 与 2024 年预算相差太远，请核对年份。");
  });

  it("starts the clocks", async () => {
    await date("2024-02-20");
    const view = await findWorkflow(prisma, reviewer, budgetId);
    expect(view?.approvedOn).toBe("2024-02-20");
    expect(view?.deadlines.map(({ id, due }) => [id, due])).toEqual([
      ["issueToUnits", "2024-03-06"],
      ["disclose", "2024-03-11"],
    ]);
  });
});

describe("explainFindings", () => {
  const asked = async () => {
    const budget = await prisma.budget.findUniqueOrThrow({ where: { id: budgetId } });
    const { findings } = await prisma.$transaction((tx) => disclosureOf(tx, budget));
    return findings.filter(({ severity }) => severity === "confirm");
  };
  const explain = async (text: string, over: object = {}) => {
    const [finding] = await asked();
    if (!finding) throw new Error("nothing to explain");
    const { rule, subject } = finding;
    const findings = [{ rule, subject, asked: askedOf(finding), ...over }];
    return explainFindings(prisma, { budgetId, actor: clerk, findings, text });
  };

  it("keeps a reason, changes it and takes it back", async () => {
    await explain(" 招商任务增加 ");
    await explain("任务增加，已压减其他支出");
    const view = await findWorkflow(prisma, clerk, budgetId);
    expect(view?.explained.find(({ reason }) => reason)?.reason).toMatchObject({
      text: "任务增加，已压减其他支出",
      author: "经办",
    });
    await explain("");
    expect(await prisma.findingReason.count({ where: { budgetId } })).toBe(0);
  });

  it("writes one reason for several findings, or for none of them", async () => {
    const findings = (await asked()).slice(0, 2).map((one) => ({ ...one, asked: askedOf(one) }));
    expect(findings).toHaveLength(2);
    const request = { budgetId, actor: clerk, findings, text: "按上级文件安排" };
    await expect(
      explainFindings(prisma, { ...request, findings: [...findings, { rule: "X-99", subject: "x", asked: "x" }] }),
    ).rejects.toThrow("已经消失");
    expect(await prisma.findingReason.count({ where: { budgetId } })).toBe(0);
    await explainFindings(prisma, request);
    const view = await findWorkflow(prisma, clerk, budgetId);
    const texts = view?.explained.flatMap(({ reason }) => (reason ? [reason.text] : []));
    expect(texts).toEqual(["按上级文件安排", "按上级文件安排"]);
    await explainFindings(prisma, { ...request, text: "" });
    expect(await prisma.findingReason.count({ where: { budgetId } })).toBe(0);
  });

  it("leaves findings of the department and of other units to the department's clerk", async () => {
    const findings = await asked();
    const budget = await prisma.budget.findUniqueOrThrow({ where: { id: budgetId } });
    const { book } = await prisma.$transaction((tx) => disclosureOf(tx, budget));
    const outside = findings.filter((one) => !isWithinUnits(book, one, ["202002"]));
    expect(outside.length).toBeGreaterThan(0);
    const answer = (actor: typeof clerk, some: typeof findings, text: string) =>
      explainFindings(prisma, {
        budgetId,
        actor,
        text,
        findings: some.map((one) => ({ ...one, asked: askedOf(one) })),
      });
    await answer(clerk, findings, "部门的说明");
    const unitClerk = { ...(await desk.person("单位经办", "202002")), name: "单位经办" };
    for (const finding of outside) {
      for (const text of ["单位改写", ""]) {
        await expect(answer(unitClerk, [finding], text)).rejects.toThrow(
          "您只能为本单位（202002）的问题写说明；这个问题涉及部门或其他单位，没有保存，请由部门经办人说明。",
        );
      }
    }
    const texts = await prisma.findingReason.findMany({ where: { budgetId }, select: { text: true } });
    expect(texts).toEqual(findings.map(() => ({ text: "部门的说明" })));
    expect((await findWorkflow(prisma, unitClerk, budgetId))?.may.explain).toEqual(["202002"]);
    await answer(clerk, findings, "");
  });

  it("lets a unit's clerk explain what concerns the unit alone", async () => {
    const unitClerk = { ...(await desk.person("单位经办乙", "202001")), name: "单位经办乙" };
    const budget = await prisma.budget.findUniqueOrThrow({ where: { id: budgetId } });
    const { book } = await prisma.$transaction((tx) => disclosureOf(tx, budget));
    const own = (await asked()).filter((one) => isWithinUnits(book, one, ["202001"]));
    expect(own.length).toBeGreaterThan(0);
    for (const finding of own) {
      const findings = [{ ...finding, asked: askedOf(finding) }];
      await explainFindings(prisma, { budgetId, actor: unitClerk, text: "单位的说明", findings });
      await prisma.findingReason.updateMany({
        where: { budgetId },
        data: { places: [finding.subject, "table:revenueExpenditure"] },
      });
      await expect(explainFindings(prisma, { budgetId, actor: unitClerk, text: "", findings })).rejects.toThrow(
        "原来的说明还涉及部门或其他单位，没有保存，请由部门经办人修改。",
      );
      await prisma.findingReason.deleteMany({ where: { budgetId } });
    }
  });

  it("refuses a finding that says something else by now, or wants no reason", async () => {
    await expect(explain("理由", { asked: "从前的话" })).rejects.toThrow(
      "这个问题已经消失或数字、位置有了变化，没有保存说明；请刷新后再看。",
    );
    const line = rowAt(await desk.rows(), "line", 0);
    await desk.save(clerk, [edit("line", line, { amount: line.value.amount + 100 })]);
    const budget = await prisma.budget.findUniqueOrThrow({ where: { id: budgetId } });
    const { findings } = await prisma.$transaction((tx) => disclosureOf(tx, budget));
    const blocking = findings.find(({ severity }) => severity === "block");
    if (!blocking) throw new Error("nothing blocks");
    const { rule, subject } = blocking;
    await expect(explain("理由", { rule, subject, asked: askedOf(blocking) })).rejects.toThrow(
      "这个问题不需要说明：必须改正的要改正，提示的可以不理。",
    );
  });

  it("shows nothing to a person of another department", async () => {
    const away = await Desk.open(prisma, "402", demoBookOf("402"));
    const stranger = { ...(await away.person("外部")), name: "外部" };
    expect(await findWorkflow(prisma, stranger, budgetId)).toBeNull();
  });
});
