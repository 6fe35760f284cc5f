import { describe, expect, it } from "vitest";
import { ROLES, type Role } from "../access";
import { evaluate, stepsFor } from "./evaluate";
import { facts } from "./testing";
import { STATES, statusesOf } from "./transitions";
import { WORKFLOW_ACTIONS, type WorkflowAction, type WorkflowFacts } from "./types";

/**
 * The workflow written out a second time: `stage status → action: role → stage status`. A change of the table must be made
 * here as well; what is not here is refused to everybody.
 */
const EXPECTED = [
  "firstSubmission draft → submitUnit: clerk → firstSubmission draft",
  "firstSubmission draft → returnUnit: clerk → firstSubmission draft",
  "firstSubmission draft → submit: clerk → firstSubmission submitted",
  "firstSubmission draft → skipToApproval: reviewer → approval draft",
  "firstSubmission draft → skipToApproval: budgetOfficer → approval draft",
  "firstSubmission submitted → withdraw: clerk → firstSubmission draft",
  "firstSubmission submitted → approve: reviewer → firstSubmission reviewed",
  "firstSubmission submitted → return: reviewer → firstSubmission draft",
  "firstSubmission reviewed → return: signer → firstSubmission draft",
  "firstSubmission reviewed → sign: signer → firstSubmission signed",
  "firstSubmission signed → reopen: clerk → firstSubmission draft",
  "firstSubmission signed → advance: reviewer → controlFigures draft",
  "firstSubmission signed → advance: budgetOfficer → controlFigures draft",
  "firstSubmission disclosed → reopen: clerk → firstSubmission draft",
  "controlFigures draft → advance: reviewer → secondSubmission draft",
  "controlFigures draft → advance: budgetOfficer → secondSubmission draft",
  "controlFigures draft → skipToApproval: reviewer → approval draft",
  "controlFigures draft → skipToApproval: budgetOfficer → approval draft",
  "secondSubmission draft → submitUnit: clerk → secondSubmission draft",
  "secondSubmission draft → returnUnit: clerk → secondSubmission draft",
  "secondSubmission draft → submit: clerk → secondSubmission submitted",
  "secondSubmission draft → skipToApproval: reviewer → approval draft",
  "secondSubmission draft → skipToApproval: budgetOfficer → approval draft",
  "secondSubmission submitted → withdraw: clerk → secondSubmission draft",
  "secondSubmission submitted → approve: reviewer → secondSubmission reviewed",
  "secondSubmission submitted → return: reviewer → secondSubmission draft",
  "secondSubmission reviewed → return: signer → secondSubmission draft",
  "secondSubmission reviewed → sign: signer → secondSubmission signed",
  "secondSubmission signed → reopen: clerk → secondSubmission draft",
  "secondSubmission signed → advance: reviewer → approval draft",
  "secondSubmission signed → advance: budgetOfficer → approval draft",
  "secondSubmission disclosed → reopen: clerk → secondSubmission draft",
  "approval draft → submitUnit: clerk → approval draft",
  "approval draft → returnUnit: clerk → approval draft",
  "approval draft → submit: clerk → approval submitted",
  "approval draft → issueToUnits: reviewer → approval draft",
  "approval submitted → withdraw: clerk → approval draft",
  "approval submitted → approve: reviewer → approval reviewed",
  "approval submitted → return: reviewer → approval draft",
  "approval submitted → issueToUnits: reviewer → approval submitted",
  "approval reviewed → return: signer → approval draft",
  "approval reviewed → sign: signer → approval signed",
  "approval reviewed → issueToUnits: reviewer → approval reviewed",
  "approval signed → disclose: publisher → approval disclosed",
  "approval signed → reopen: clerk → approval draft",
  "approval signed → issueToUnits: reviewer → approval signed",
  "approval disclosed → reopen: clerk → approval draft",
  "approval disclosed → issueToUnits: reviewer → approval disclosed",
];

/** What a bureau above the department adds: reporting, and its own two steps. */
const ADDED_BY_BUREAU = [
  "firstSubmission signed → report: clerk → firstSubmission reported",
  "firstSubmission reported → examine: businessReviewer → firstSubmission examined",
  "firstSubmission reported → return: businessReviewer → firstSubmission draft",
  "firstSubmission examined → return: budgetOfficer → firstSubmission draft",
  "firstSubmission examined → advance: budgetOfficer → controlFigures draft",
  "secondSubmission signed → report: clerk → secondSubmission reported",
  "secondSubmission reported → examine: businessReviewer → secondSubmission examined",
  "secondSubmission reported → return: businessReviewer → secondSubmission draft",
  "secondSubmission examined → return: budgetOfficer → secondSubmission draft",
  "secondSubmission examined → advance: budgetOfficer → approval draft",
];

/** What a bureau above the department takes away: a reviewer who moves stages, and stages that move without it. */
const KEPT_BY_BUREAU = (said: string) =>
  !/(advance|skipToApproval): reviewer/.test(said) && !/signed → advance/.test(said);

const OPEN = { code: "202001", name: "示例单位", submittedAt: null };
const HANDED_IN = { ...OPEN, submittedAt: "2026-01-05T01:02:03.000Z" };

/** A step of one unit is about a unit that stands where the step leads on from. */
const unitOf = (action: WorkflowAction) =>
  action === "submitUnit" ? OPEN : action === "returnUnit" ? HANDED_IN : null;

const cells = STATES.flatMap((state) =>
  WORKFLOW_ACTIONS.flatMap((action) => ROLES.map((role) => ({ ...state, action, role }))),
);

it("takes no step of a budget that does not go on, and says so to whoever might take one", () => {
  const stopped = "示例部门已停用，这份预算不再编制。";
  const submit = stepsFor(facts({ stopped }, "clerk")).find(({ action }) => action === "submit");
  expect(submit).toMatchObject({
    possible: false,
    blockers: [{ guard: "stopped", message: stopped }],
  });
  expect(stepsFor(facts({ stopped }, "auditor"))).toEqual([]);
});

describe("the workflow", () => {
  it.each(cells)("$stage $status: $action by $role", ({ stage, status, action, role }) => {
    const { possible, to } = evaluate(facts({ stage, status, unit: unitOf(action) }, role), action);
    const said = `${stage} ${status} → ${action}: ${role} → ${to?.stage} ${to?.status}`;
    expect(possible).toBe(EXPECTED.includes(said));
  });

  it("has no row beyond these", () => {
    const rows = cells.filter(
      ({ stage, status, action, role }) =>
        evaluate(facts({ stage, status, unit: unitOf(action) }, role), action).possible,
    );
    expect(rows).toHaveLength(EXPECTED.length);
  });

  it("goes under a bureau through 报送财政, 业务股 and 预算股, and lets no department pass them by", () => {
    const rows = cells.flatMap(({ stage, status, action, role }) => {
      const { possible, to } = evaluate(facts({ office: "bureau", stage, status, unit: unitOf(action) }, role), action);
      return possible ? [`${stage} ${status} → ${action}: ${role} → ${to?.stage} ${to?.status}`] : [];
    });
    expect(rows.sort()).toEqual([...EXPECTED.filter(KEPT_BY_BUREAU), ...ADDED_BY_BUREAU].sort());
  });

  it("names the statuses of a stage, those of the bureau only under one", () => {
    const alone = ["draft", "submitted", "reviewed", "signed", "disclosed"];
    expect(statusesOf("approval", "department")).toEqual(alone);
    expect(statusesOf("approval", "bureau")).toEqual(alone);
    expect(statusesOf("controlFigures", "bureau")).toEqual(["draft"]);
    const under = ["draft", "submitted", "reviewed", "signed", "reported", "examined", "disclosed"];
    expect(statusesOf("secondSubmission", "bureau")).toEqual(under);
  });

  it("asks for a reason for every step back", () => {
    const back: WorkflowAction[] = ["returnUnit", "withdraw", "return", "reopen", "skipToApproval"];
    for (const { stage, status, action } of cells) {
      const { to, needsReason } = evaluate(facts({ stage, status }), action);
      expect(needsReason).toBe(to !== null && back.includes(action));
    }
  });
});

/** What the guard says, the step and the role it stands in the way of, and the facts. */
const GUARDED: [WorkflowAction, Role, Partial<WorkflowFacts>, string][] = [
  [
    "submit",
    "clerk",
    { units: [{ code: "202001", name: "甲单位", submittedAt: null }] },
    "还有 1 个单位没有报送：202001 甲单位。请催办，或由部门经办代为报送。",
  ],
  ["submit", "clerk", { blocking: ["科目不存在"] }, "有 1 项必须改正的问题：科目不存在。请改正后再提交。"],
  [
    "submit",
    "clerk",
    { unexplained: ["一", "二", "三", "四"] },
    "有 4 项需要说明的问题没有写明理由：一；二；三；等 4 项。请在“校验”中逐项说明。",
  ],
  ["submit", "clerk", { exceeded: ["202001 超 1.00 元"] }, "有 1 处超过控制数：202001 超 1.00 元。请压减后再提交。"],
  ["submit", "clerk", { openAdjustments: 2 }, "有 2 处核减（核增）没有处理，请逐处采纳，或写明不采纳的理由。"],
  [
    "approve",
    "reviewer",
    { status: "submitted", openComments: 1 },
    "有 1 条批注没有解决，请逐条解决，或将预算退回修改。",
  ],
  [
    "approve",
    "reviewer",
    { status: "submitted", openAdjustments: 1 },
    "有 1 处核减（核增）没有处理，请逐处采纳，或写明不采纳的理由。",
  ],
  [
    "approve",
    "reviewer",
    { status: "submitted", preparers: ["x", "me"] },
    "您填报或提交过这份预算，编制、审核和签发不能是同一个人，请由他人办理。",
  ],
  [
    "sign",
    "signer",
    { status: "reviewed", preparers: ["me"] },
    "您填报或提交过这份预算，编制、审核和签发不能是同一个人，请由他人办理。",
  ],
  [
    "sign",
    "signer",
    { status: "reviewed", reviewer: "me" },
    "您在部门审核过这份预算，以后的步骤不能是同一个人，请由他人办理。",
  ],
  ...(
    [
      ["examine", "businessReviewer", "reported"],
      ["advance", "budgetOfficer", "examined"],
    ] as const
  ).flatMap(([action, role, status]): typeof GUARDED => {
    const stands = { office: "bureau", stage: "firstSubmission", status } as const;
    return [
      [
        action,
        role,
        { ...stands, preparers: ["me"] },
        "您填报或提交过这份预算，编制、审核和签发不能是同一个人，请由他人办理。",
      ],
      [action, role, { ...stands, reviewer: "me" }, "您在部门审核过这份预算，以后的步骤不能是同一个人，请由他人办理。"],
      [action, role, { ...stands, signer: "me" }, "您签发过这份预算，财政审核和批复不能是同一个人，请由他人办理。"],
    ];
  }),
  ["disclose", "publisher", { status: "signed", approvedOn: null }, "还没有填写财政批复日期，请先填写。"],
  [
    "disclose",
    "publisher",
    { status: "signed", hashHolds: false },
    "冻结的预算数据与签发时的校验值不符，不能继续办理，请立即联系系统管理员核查。",
  ],
  [
    "advance",
    "reviewer",
    { stage: "controlFigures", hasCeilings: false },
    "还没有录入控制数，请先按单位、支出类别和资金来源录入。",
  ],
  [
    "skipToApproval",
    "reviewer",
    { stage: "firstSubmission", submittedInStage: true },
    "本阶段已经提交过，不能跳过其后的阶段，请按“一上、控制数、二上、批复”的顺序办理。",
  ],
  ["submit", "clerk", { selfCheckHolds: false }, "程序自检未通过，请联系系统管理员。"],
  ["approve", "reviewer", { status: "submitted", selfCheckHolds: false }, "程序自检未通过，请联系系统管理员。"],
  ["sign", "signer", { status: "reviewed", selfCheckHolds: false }, "程序自检未通过，请联系系统管理员。"],
  ["disclose", "publisher", { status: "signed", selfCheckHolds: false }, "程序自检未通过，请联系系统管理员。"],
  ["submitUnit", "clerk", { unit: HANDED_IN }, "示例单位已经报送，不需要重复报送。"],
  ["returnUnit", "clerk", { unit: OPEN }, "示例单位还没有报送，不需要退回。"],
  ["returnUnit", "clerk", {}, "没有指明单位，请刷新后重新选择。"],
  ["issueToUnits", "reviewer", { unitsApprovedOn: "2026-02-03" }, "已于 2026-02-03 批复所属单位，不需要重复办理。"],
];

describe("guards", () => {
  it.each(GUARDED)("%s by %s under %j", (action, role, over, message) => {
    const { possible, blockers } = evaluate(facts(over, role), action);
    expect(possible).toBe(false);
    expect(blockers.map((one) => one.message)).toEqual([message]);
  });

  it("say all that is missing at once", () => {
    const over = { blocking: ["甲"], exceeded: ["乙"], openAdjustments: 1 };
    const { blockers } = evaluate(facts(over, "clerk"), "submit");
    expect(blockers.map(({ guard }) => guard)).toEqual(["adjustmentsSettled", "noBlocking", "withinCeilings"]);
  });

  it("tell whoever may not take the step that alone", () => {
    const { blockers } = evaluate(facts({ blocking: ["甲"] }, "auditor"), "submit");
    expect(blockers).toEqual([
      { guard: "access", message: "您的角色（审计）不能提交预算，如需办理，请联系系统管理员调整角色。" },
    ]);
  });

  it("say where the budget stands when no step leads on", () => {
    expect(evaluate(facts({ status: "disclosed" }, "clerk"), "submit").blockers).toEqual([
      { guard: "state", message: "批复阶段已公开的预算不能提交审核，请刷新后查看当前状态。" },
    ]);
  });
});

describe("stepsFor", () => {
  it("names the steps of the person's role, what blocks them included", () => {
    const steps = stepsFor(facts({ status: "submitted", openComments: 1 }));
    expect(steps.map(({ action, possible }) => [action, possible])).toEqual([
      ["approve", false],
      ["return", true],
      ["issueToUnits", true],
    ]);
  });

  it("names none to an auditor", () => {
    for (const state of STATES) expect(stepsFor(facts(state, "auditor"))).toEqual([]);
  });
});
