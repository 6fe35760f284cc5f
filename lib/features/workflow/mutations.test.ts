import { describe, expect, it, onTestFinished } from "vitest";
import type { PrismaClient } from "@/generated/prisma/client";
import { writeBook } from "@/lib/domain/book";
import { type CanonicalJson, canonicalJson } from "@/lib/domain/canonical";
import { verifyChain } from "@/lib/server/audit-verify";
import { sha256 } from "@/lib/server/sha256";
import { testDatabase } from "@/lib/server/testing";
import { findBudget } from "../budgets/disclosed";
import { bookHash } from "../budgets/frozen";
import { demoBookOf } from "../budgets/testing";
import { Desk, edit, rejection, rowAt } from "../entry/testing";
import { findSignedFigures } from "./signing";
import { findStanding } from "./standing";
import { discloseWhole, explainAll, handsOf, seenNow, signWhole, step, submitWhole } from "./testing";
import type { StepActor } from "./types";

const { prisma } = await testDatabase();
let number = 300;

async function actor(desk: Desk, name: string, role: Parameters<Desk["person"]>[2], unit: string | null = null) {
  return { ...(await desk.person(name, unit, role)), name } satisfies StepActor;
}

/** A draft of a department of its own, and one person for each role. */
async function office(db: PrismaClient = prisma) {
  const desk = await Desk.open(db, String(number), demoBookOf(String(number++)));
  const hands = await handsOf(desk);
  return { desk, hands, id: desk.budgetId };
}

/** What came back, as the pages of the budget say it. */
async function returned(id: string, units: string[] | null = null) {
  const budget = await prisma.budget.findUniqueOrThrow({ where: { id } });
  const standing = await findStanding(prisma, budget, units);
  return standing.returned.map(({ unitName, by, reason }) => [unitName, by, reason]);
}

const stateOf = async (id: string) => {
  const { stage, status } = await prisma.budget.findUniqueOrThrow({ where: { id } });
  return `${stage} ${status}`;
};

describe("takeStep", () => {
  it("freezes what was submitted, with its hash and the reasons for what was kept", async () => {
    const { id, hands, desk } = await office();
    expect(await explainAll(prisma, id, hands.clerk)).toBe(4);
    const book = await desk.book();
    const taken = await submitWhole(prisma, id, hands);
    const revision = await prisma.revision.findFirstOrThrow({ where: { budgetId: id } });
    expect(revision.book).toEqual(JSON.parse(JSON.stringify(writeBook(book))));
    const { print } = await prisma.revision.findFirstOrThrow({ where: { budgetId: id }, include: { print: true } });
    const covered = {
      digest: "revision/1",
      book: bookHash(writeBook(book) as CanonicalJson),
      print: print?.sha256 ?? "",
    };
    const apart = [revision.basis, revision.reasons, revision.attestations];
    const [basis, reasons, attestations] = apart.map((part) => sha256(canonicalJson(part as CanonicalJson)));
    expect(revision.sha256).toBe(sha256(canonicalJson({ ...covered, basis, reasons, attestations } as CanonicalJson)));
    expect(revision.basis).toMatchObject({
      edition: "chongqing-2024",
      codeBooks: { year: 2024, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      rules: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      parameters: { departmentWeightTotal: 100 },
      engine: { name: "sixteen-tables" },
    });
    expect(revision.reasons).toHaveLength(4);
    expect(taken).toEqual({ stage: "firstSubmission", status: "submitted", revision: 1, sha256: revision.sha256 });
    expect(await stateOf(id)).toBe("firstSubmission submitted");
  });

  it("discloses what was frozen, never the rows", async () => {
    const { id, hands, desk } = await office();
    await submitWhole(prisma, id, hands);
    const before = await findBudget(prisma, hands.clerk, "budget.view", id);
    const { key } = rowAt(await desk.rows(), "line", 0);
    await prisma.line.update({ where: { id: key }, data: { amountFen: 1n } });
    const after = await findBudget(prisma, hands.clerk, "budget.view", id);
    expect(after?.disclosure.book).toEqual(before?.disclosure.book);
  });

  it("walks from the draft to the disclosed budget, and writes down who signed for which hash", async () => {
    const { id, hands } = await office();
    const { sha256: hash } = await discloseWhole(prisma, id, hands);
    expect(await stateOf(id)).toBe("approval disclosed");
    const steps = await prisma.workflowStep.findMany({ where: { budgetId: id }, orderBy: { seq: "asc" } });
    expect(steps.map((one) => [one.action, one.actorName, one.sha256])).toEqual([
      ["skipToApproval", "预算股", null],
      ["submitUnit", "经办", null],
      ["submitUnit", "经办", null],
      ["submit", "经办", hash],
      ["approve", "审核", hash],
      ["sign", "签发", hash],
      ["disclose", "发布", hash],
    ]);
    expect((await prisma.revision.findFirstOrThrow({ where: { budgetId: id } })).status).toBe("disclosed");
    expect((await verifyChain(prisma)).ok).toBe(true);
  });

  it("goes under a bureau through 报送财政 and 业务股, and no department passes them by", async () => {
    await prisma.office.updateMany({ data: { kind: "bureau" } });
    onTestFinished(async () => void (await prisma.office.updateMany({ data: { kind: "department" } })));
    const { id, hands } = await office();
    const { sha256 } = await signWhole(prisma, id, hands);
    await expect(step(prisma, id, "advance", hands.reviewer)).rejects.toThrow(
      "一上阶段已签发的预算不能进入下一阶段，请刷新后查看当前状态。",
    );
    expect(await step(prisma, id, "report", hands.clerk)).toMatchObject({ status: "reported", sha256 });
    await expect(step(prisma, id, "reopen", hands.clerk, { reason: "改数" })).rejects.toThrow(
      "一上阶段已报送财政的预算不能重新修订，请刷新后查看当前状态。",
    );
    await expect(step(prisma, id, "examine", hands.reviewer)).rejects.toThrow(
      "您的角色（审核）不能审核各部门报送的预算",
    );
    const memberships = [...hands.signer.memberships, ...hands.businessReviewer.memberships];
    await expect(step(prisma, id, "examine", { ...hands.signer, memberships })).rejects.toThrow(
      "您签发过这份预算，财政审核和批复不能是同一个人，请由他人办理。",
    );
    expect(await step(prisma, id, "examine", hands.businessReviewer)).toMatchObject({ status: "examined", sha256 });
    expect((await prisma.revision.findFirstOrThrow({ where: { budgetId: id } })).status).toBe("examined");
    await step(prisma, id, "advance", hands.budgetOfficer);
    expect(await stateOf(id)).toBe("controlFigures draft");
  });

  it("goes through 一上, 控制数 and 二上, and begins each stage with the units at work", async () => {
    const { id, hands } = await office();
    await signWhole(prisma, id, hands);
    await step(prisma, id, "advance", hands.reviewer);
    expect(await stateOf(id)).toBe("controlFigures draft");
    expect(await prisma.budgetUnit.count({ where: { budgetId: id, submittedAt: null } })).toBe(2);
    await expect(step(prisma, id, "advance", hands.reviewer)).rejects.toThrow(
      "还没有录入控制数，请先按单位、支出类别和资金来源录入。",
    );
    await prisma.ceiling.create({
      data: { budgetId: id, unitCode: "202001", class: "basic", source: "generalPublicBudget", amountFen: 1n },
    });
    await step(prisma, id, "advance", hands.reviewer);
    expect(await stateOf(id)).toBe("secondSubmission draft");
    await expect(submitWhole(prisma, id, hands)).rejects.toThrow(
      /^有 \d+ 处超过控制数：202001 基本支出（一般公共预算）已编 /,
    );
    await prisma.ceiling.deleteMany({ where: { budgetId: id } });
    await submitWhole(prisma, id, hands);
    expect(await stateOf(id)).toBe("secondSubmission submitted");
  });

  it("gives back with a reason, and makes the next submission a new revision", async () => {
    const { id, hands, desk } = await office();
    await submitWhole(prisma, id, hands);
    await expect(step(prisma, id, "return", hands.reviewer, { reason: "  " })).rejects.toThrow(
      "请写明理由，对方要据此修改。",
    );
    await step(prisma, id, "return", hands.reviewer, { reason: "公务接待费请压减" });
    expect(await returned(id)).toEqual([[null, hands.reviewer.name, "公务接待费请压减"]]);
    const line = rowAt(await desk.rows(), "line", 0);
    await desk.save(hands.clerk, [edit("line", line, { note: "已核对" })]);
    expect(await submitWhole(prisma, id, hands)).toMatchObject({ revision: 2 });
    expect(await returned(id)).toEqual([]);
    const revisions = await prisma.revision.findMany({ where: { budgetId: id }, orderBy: { number: "asc" } });
    expect(revisions.map(({ status }) => status)).toEqual(["draft", "submitted"]);
    expect(revisions[0]?.sha256).not.toBe(revisions[1]?.sha256);
  });

  it("leaves the signed revision as it was when the budget is revised again, and tells what differs", async () => {
    const { id, hands, desk } = await office();
    await discloseWhole(prisma, id, hands);
    await step(prisma, id, "reopen", hands.clerk, { reason: "更正公务接待费" });
    expect(await stateOf(id)).toBe("approval draft");
    expect(await returned(id)).toEqual([]);
    expect((await prisma.revision.findFirstOrThrow({ where: { budgetId: id } })).status).toBe("disclosed");
    const line = rowAt(await desk.rows(), "line", 0);
    await desk.save(hands.clerk, [edit("line", line, { amount: line.value.amount + 100, note: "更正" })]);
    const loaded = await findBudget(prisma, hands.clerk, "budget.view", id);
    if (!loaded) throw new Error("The clerk does not see the budget");
    expect(await findSignedFigures(prisma, id, 2, loaded.disclosure)).toMatchObject({
      ...{ expenditure: 1_952_980_000, priorExpenditure: 1_904_069_000, projects: 2 },
      since: { revision: 1, told: [expect.stringContaining("由 1,776,589.00 元增为 1,776,590.00 元")] },
    });
    expect(await findSignedFigures(prisma, id, 1, loaded.disclosure)).toMatchObject({ since: null });
  });

  it("wants different people for preparing, reviewing and signing", async () => {
    const { id, hands, desk } = await office();
    const both = async (name: string, role: "reviewer" | "signer") => {
      const person = await actor(desk, name, role);
      const clerk = { role: "clerk", departmentId: desk.departmentId } as const;
      await prisma.membership.create({ data: { ...clerk, userId: person.id } });
      return { ...person, memberships: [...person.memberships, { ...clerk, unit: null }] };
    };
    const reviewer = await both("兼任审核", "reviewer");
    await desk.save(reviewer, [edit("line", rowAt(await desk.rows(), "line", 0), { note: "兼任" })]);
    await submitWhole(prisma, id, hands);
    const notPreparer = "您填报或提交过这份预算，编制、审核和签发不能是同一个人，请由他人办理。";
    await expect(step(prisma, id, "approve", reviewer)).rejects.toThrow(notPreparer);
    const signs = { ...hands.reviewer, memberships: [...hands.reviewer.memberships, ...hands.signer.memberships] };
    await step(prisma, id, "approve", signs);
    await expect(step(prisma, id, "sign", signs)).rejects.toThrow(
      "您在部门审核过这份预算，以后的步骤不能是同一个人，请由他人办理。",
    );
    expect(await stateOf(id)).toBe("firstSubmission reviewed");
  });

  it("refuses what was not seen, and changes nothing then", async () => {
    const { id, hands, desk } = await office();
    const seen = await seenNow(prisma, id);
    await desk.save(hands.clerk, [edit("line", rowAt(await desk.rows(), "line", 0), { note: "后改" })]);
    await explainAll(prisma, id, hands.clerk);
    for (const unit of ["202001", "202002"]) await step(prisma, id, "submitUnit", hands.clerk, { unit });
    const before = await desk.state();
    await expect(step(prisma, id, "submit", hands.clerk, { seen })).rejects.toThrow(
      "您打开之后预算又有新的修改，本次没有办理，请刷新核对后再办理。",
    );
    await step(prisma, id, "submit", hands.clerk);
    await expect(step(prisma, id, "submit", hands.clerk, { seen: { ...seen, status: "draft" } })).rejects.toThrow(
      "预算刚刚由他人办理过，现为“一上、已提交”，本次没有办理，请刷新后再看。",
    );
    await expect(step(prisma, id, "approve", hands.reviewer, { seen: { sha256: "0".repeat(64) } })).rejects.toThrow(
      "您打开之后预算又有新的修改，本次没有办理，请刷新核对后再办理。",
    );
    expect((await desk.state()).version).toBe(before.version);
    expect(await prisma.revision.count({ where: { budgetId: id } })).toBe(1);
  });

  it("lets one of two reviewers decide at once", async () => {
    const { id, hands, desk } = await office();
    await submitWhole(prisma, id, hands);
    const second = await actor(desk, "审核二", "reviewer");
    const outcomes = await Promise.all([
      rejection(step(prisma, id, "approve", hands.reviewer)),
      rejection(step(prisma, id, "return", second, { reason: "请核对" })),
    ]);
    expect(outcomes.filter((one) => one === null)).toHaveLength(1);
    expect(await prisma.workflowStep.count({ where: { budgetId: id, action: { in: ["approve", "return"] } } })).toBe(1);
  });

  it("keeps a frozen book from being disclosed when it is not what was signed", async () => {
    const { id, hands } = await office();
    await prisma.budget.update({ where: { id }, data: { approvedOn: new Date("2024-02-20") } });
    await step(prisma, id, "skipToApproval", hands.reviewer, { reason: "线下办理" });
    await signWhole(prisma, id, hands);
    await prisma.$executeRaw`ALTER TABLE revision DISABLE TRIGGER revision_frozen`;
    await prisma.$executeRaw`UPDATE revision SET book = jsonb_set(book, '{department,name}', '"别的部门"') WHERE budget_id = ${id}::uuid`;
    await prisma.$executeRaw`ALTER TABLE revision ENABLE ALWAYS TRIGGER revision_frozen`;
    await expect(step(prisma, id, "disclose", hands.publisher)).rejects.toThrow(
      "冻结的预算数据与签发时的校验值不符，不能继续办理，请立即联系系统管理员核查。",
    );
  });
});

describe("a unit's part", () => {
  it("is handed in by its own clerk, who then no longer changes it, and given back by the department", async () => {
    const { id, hands, desk } = await office();
    const own = await actor(desk, "单位经办", "clerk", "202002");
    const line = () => desk.rows().then(({ line }) => line.find(({ value }) => value.unit === "202002"));
    await expect(step(prisma, id, "submitUnit", own, { unit: "202001" })).rejects.toThrow(
      "您只能对本单位（202002）报送单位预算，如需办理整个部门的数据，请联系部门经办人。",
    );
    await step(prisma, id, "submitUnit", own, { unit: "202002" });
    const stored = await line();
    if (!stored) throw new Error("no line of 202002");
    await expect(desk.save(own, [edit("line", stored, { note: "再改" })])).rejects.toThrow(
      "本单位预算已报送部门，不能再修改；如需修改，请联系部门经办退回。",
    );
    await desk.save(hands.clerk, [edit("line", stored, { note: "部门核对" })]);
    await expect(step(prisma, id, "submit", hands.clerk)).rejects.toThrow(
      "还有 1 个单位没有报送：202001 重庆市万盛经济技术开发区管理委员会办公室。请催办，或由部门经办代为报送。",
    );
    await expect(step(prisma, id, "returnUnit", own, { unit: "202002", reason: "想改" })).rejects.toThrow(
      "您只能对本单位（202002）退回单位预算，如需办理整个部门的数据，请联系部门经办人。",
    );
    await step(prisma, id, "returnUnit", hands.clerk, { unit: "202002", reason: "请核对备注" });
    expect(await returned(id, ["202002"])).toEqual([
      ["重庆市万盛经济技术开发区政府信息公开中心", hands.clerk.name, "请核对备注"],
    ]);
    expect(await returned(id, ["202001"])).toEqual([]);
    const now = await line();
    expect(now?.value.note).toBe("部门核对");
    if (now) await desk.save(own, [edit("line", now, { note: "单位已核对" })]);
    expect((await line())?.value.note).toBe("单位已核对");
  });
});
