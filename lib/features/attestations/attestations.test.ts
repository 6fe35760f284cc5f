import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/server/testing";
import { demoBookOf } from "../budgets/testing";
import { Desk } from "../entry/testing";
import { handsOf, submitWhole } from "../workflow/testing";
import { findWorkflow } from "../workflow/view";
import { attest } from "./mutations";
import { attestationInput } from "./schema";

const { prisma } = await testDatabase();
const desk = await Desk.open(prisma, "401", demoBookOf("401"));
const hands = await handsOf(desk);
const { budgetId } = desk;

const answered = async () => {
  const view = await findWorkflow(prisma, hands.reviewer, budgetId);
  return view?.attested.flatMap(({ id, attestation }) => (attestation ? [{ id, ...attestation }] : []));
};

describe("attest", () => {
  it("keeps an answer with who and when, changes it and takes it back", async () => {
    await attest(prisma, { budgetId, actor: hands.clerk, rule: "PRO-13", answer: "problem", note: "缺 2 人定额" });
    await attest(prisma, { budgetId, actor: hands.reviewer, rule: "PRO-13", answer: "verified", note: "已补" });
    await attest(prisma, { budgetId, actor: hands.clerk, rule: "SG-07", answer: "notApplicable", note: "" });
    await attest(prisma, { budgetId, actor: hands.clerk, rule: "SG-07", answer: null, note: "" });
    expect(await answered()).toMatchObject([
      { id: "PRO-13", answer: "verified", note: "已补", author: "审核", at: expect.stringMatching(/^\d{4}-/) },
    ]);
    const events = await prisma.auditEvent.findMany({
      where: { budgetId, action: "attestation.answer" },
      orderBy: { seq: "asc" },
    });
    expect(events.map(({ entity, after }) => [entity, after])).toEqual([
      ["attestation:PRO-13", { answer: "problem", text: "缺 2 人定额" }],
      ["attestation:PRO-13", { answer: "verified", text: "已补" }],
      ["attestation:SG-07", { answer: "notApplicable", text: "" }],
      ["attestation:SG-07", null],
    ]);
  });

  it("is frozen with the revision and refused until the budget is a draft again", async () => {
    await submitWhole(prisma, budgetId, hands);
    const change = { budgetId, actor: hands.clerk, rule: "PRO-13", answer: "problem", note: "迟了" } as const;
    await expect(attest(prisma, change)).rejects.toThrow("预算已提交，答复不能再改；请先退回为草稿。");
    await prisma.attestation.deleteMany({ where: { budgetId } });
    expect(await answered()).toMatchObject([{ id: "PRO-13", answer: "verified", note: "已补", author: "审核" }]);
  });
});

describe("attestationInput", () => {
  const input = { budgetId: "00000000-0000-4000-8000-000000000000", rule: "PRO-13", answer: "verified" };
  const refusal = (over: object) => attestationInput.safeParse({ ...input, ...over }).error?.issues[0]?.message;

  it("wants a note of a problem, and a rule that people judge", () => {
    expect(refusal({})).toBeUndefined();
    expect(refusal({ answer: "problem", note: " " })).toBe("选择“有问题”的，请写明是什么问题");
    expect(refusal({ rule: "PRO-09" })).toBe("没有这一核实事项，请刷新后重试");
  });
});
