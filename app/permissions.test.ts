import { expect, it } from "vitest";
import type { Prisma, Role } from "@/generated/prisma/client";
import { ADMINISTRATORS, BUREAU_ROLES, MATRIX, ROLES } from "@/lib/domain/access";
import { writeBook } from "@/lib/domain/book";
import { Desk, rowAt } from "@/lib/features/entry/testing";
import { hashPassword } from "@/lib/server/auth-password";
import { carryCookie, carryHeaders, serveFrom, signInAs } from "@/lib/server/session-testing";
import { testDatabase } from "@/lib/server/testing";
import { PERMISSIONS, type Permission } from "./permissions";
import { type Entrance, entrances, serverFiles } from "./permissions-testing";

const { prisma, url } = await testDatabase({ office: "bureau" });
serveFrom(url);

const desk = await Desk.open(prisma, "202");
const away = await Desk.open(prisma, "301");
const BUDGET_ROLES = ROLES.filter((role) => !ADMINISTRATORS.has(role));
/** Roles of one department, which reach no other. */
const DEPARTMENT_ROLES = BUDGET_ROLES.filter((role) => !BUREAU_ROLES.has(role));
const passwordHash = await hashPassword("something long enough");

async function person(roles: readonly Role[], at: Desk, facts: object = {}): Promise<string> {
  const memberships = {
    create: roles.map((role) => ({ departmentId: BUREAU_ROLES.has(role) ? null : at.departmentId, role })),
  };
  const data = { accountName: crypto.randomUUID(), displayName: "示例", passwordHash, ...facts, memberships };
  return (await prisma.user.create({ data })).id;
}

const holders = Object.fromEntries(
  await Promise.all(ROLES.map(async (role) => [role, await person([role], desk)] as const)),
) as Record<Role, string>;
const target = await person(["auditor"], desk);

/** Who must be refused everywhere, whatever the matrix says of roles. */
const STRANGERS = {
  "a foreign department's people": await person(DEPARTMENT_ROLES, away),
  "a foreign administrator": await person(["administrator"], away),
};
const OUTSIDERS = {
  nobody: null,
  "an account that was closed": await person(BUDGET_ROLES, desk, { active: false }),
  "an initial password": await person(BUDGET_ROLES, desk, { mustChangePassword: true }),
};

/** A disclosed revision and one that replaces it: there is a 更正公告 to be seen. */
async function disclosedAndRevised(): Promise<void> {
  const book = writeBook(await desk.book()) as Prisma.InputJsonObject;
  const { budgetId, db } = desk;
  const actor = { actorId: holders.publisher, actorName: "示例" };
  for (const [number, status] of [
    [1, "disclosed"],
    [2, "submitted"],
  ] as const) {
    const facts = { budgetId, number, status, book, createdById: holders.clerk, sha256: String(number).repeat(64) };
    const { id: revisionId } = await db.revision.create({ data: facts });
    if (number === 2) return;
    const from = { fromStage: "approval", toStage: "approval", fromStatus: "signed", toStatus: "disclosed" } as const;
    await db.workflowStep.create({ data: { budgetId, revisionId, action: "disclose", ...actor, ...from } });
  }
}
await disclosedAndRevised();

/** A run with its packet for each person of the department: a run is its starter's own. */
const runs = new Map<string | null, { id: string; item: string }>();
for (const role of BUDGET_ROLES) {
  const file = { create: { name: "a.zip", bytes: Buffer.from("x"), sha256: "0".repeat(64) } };
  const items = {
    create: { budgetId: desk.budgetId, position: 0, jobId: crypto.randomUUID(), status: "done" as const, file },
  };
  const run = await prisma.packetRun.create({ data: { userId: holders[role], items }, include: { items: true } });
  runs.set(holders[role], { id: run.id, item: run.items[0]?.id ?? "" });
}

/** The person's own run; whoever has none asks for somebody else's. */
const runOf = (user: string | null) => runs.get(user) ?? runs.get(holders.reviewer) ?? { id: "", item: "" };

const line = rowAt(await desk.rows(), "line", 0);
const budgetId = desk.budgetId;
const department = desk.departmentId;
const nothing = crypto.randomUUID();
const thread = { budgetId, threadId: nothing };
const adjustment = { budgetId, adjustmentId: nothing, version: 1 };
const hash = null;

/** What each action is asked for: sound input about the department, so that only the right can be missing. */
const INPUTS: Readonly<Record<string, (user: string | null) => object>> = {
  changePasswordAction: () => ({ current: "x", next: "something else entirely", again: "something else entirely" }),
  endSessionsAction: () => ({ session: nothing }),
  takeStepsAction: () => ({
    step: "examine",
    budgets: [{ budgetId, seen: { stage: "firstSubmission", status: "reported", version: 99, sha256: hash } }],
  }),
  lookThroughCeilingsAction: () => ({ file: new File(["x"], "x.xlsx"), year: 2024 }),
  applyCeilingsAction: () => ({ file: new File(["x"], "x.xlsx"), year: 2024, wanted: "0".repeat(64) }),
  setOwnMailAction: () => ({ mail: "a@example.gov.cn", wanted: true }),
  writeCommentAction: () => ({ budgetId, subject: "line:L001", text: "请核对", mentions: [] }),
  replyAction: () => ({ ...thread, text: "请核对", mentions: [] }),
  resolveThreadAction: () => ({ ...thread, version: 1 }),
  reopenThreadAction: () => ({ ...thread, version: 1 }),
  readMentionsAction: () => ({ budgetId, commentIds: [] }),
  saveEntriesAction: () => ({
    ...{ budgetId, batchId: crypto.randomUUID() },
    changes: [{ entity: "line", key: line.key, baseVersion: 99, value: line.value }],
  }),
  carryPriorYearAction: () => ({ budgetId, batchId: crypto.randomUUID(), revisionId: nothing, baseVersion: null }),
  importCodeBookAction: () => ({ year: "2024", tree: "function", file: new File(["x"], "x.csv"), apply: true }),
  setParameterAction: () => ({ edition: "chongqing-2024", name: "largeChange", value: "x", version: 0 }),
  setShowLinesAction: () => ({ department, showLines: false }),
  createDepartmentAction: () => ({ code: "202", name: "甲", region: "示例区", section: "" }),
  editDepartmentAction: () => ({ department: nothing, name: "甲", region: "示例区", section: "" }),
  closeDepartmentAction: () => ({ department: nothing, closedOn: "2024-01-01", reason: "" }),
  mergeDepartmentAction: () => ({ department: nothing, closedOn: "2024-01-01", heir: department, roles: false }),
  reopenDepartmentAction: () => ({ department: nothing }),
  createSectionAction: () => ({ name: "教科文股" }),
  renameSectionAction: () => ({ section: nothing, name: "社保股" }),
  assignSectionAction: () => ({ departments: [nothing], section: "" }),
  setYearAction: () => ({ fiscalYear: "2024", edition: "chongqing-2024", seen: 2024 }),
  setDeadlineAction: () => ({ fiscalYear: 2027, stage: "firstSubmission", dueOn: "", seen: "" }),
  extendDeadlineAction: () => ({
    ...{ fiscalYear: 2027, stage: "firstSubmission", codes: "202", dueOn: "2026-10-20", reason: "延期" },
  }),
  withdrawExtensionAction: () => ({ fiscalYear: 2027, stage: "firstSubmission", department }),
  remindAction: () => ({ departments: [department], fiscalYear: 2024, text: "请尽快报送" }),
  remindUnitsAction: () => ({ budgetId, units: ["202001"], text: "请尽快报送" }),
  lookThroughListsAction: () => ({ file: new File(["x"], "x.xlsx") }),
  applyListsAction: () => ({ file: new File(["x"], "x.xlsx"), wanted: "0".repeat(64), way: "oidc" }),
  renewFirstPasswordsAction: () => ({ people: [nothing] }),
  startRunAction: () => ({ budgets: [budgetId] }),
  cancelRunAction: (user) => ({ run: runOf(user).id }),
  retryRunAction: (user) => ({ run: runOf(user).id }),
  createPersonAction: () => ({
    ...{
      place: `department:${department}`,
      account: `p${nothing.slice(0, 8)}`,
      name: "新人",
      role: "auditor",
      unit: "",
      password: "",
    },
  }),
  renamePersonAction: () => ({ department, person: target, name: "改名" }),
  setMailAction: () => ({ department, person: target, mail: "" }),
  setActiveAction: () => ({ department, person: target, active: true }),
  setFirstPasswordAction: () => ({ department, person: target, password: "something else entirely" }),
  signOutPersonAction: () => ({ department, person: target }),
  grantRoleAction: () => ({ place: `department:${department}`, account: "nobody", role: "auditor", unit: "" }),
  withdrawRoleAction: () => ({ department, membership: nothing }),
  markOpenedAction: () => ({ budgetId, revision: 1, subject: "table:1" }),
  tickPartAction: () => ({ budgetId, revision: 1, subject: "table:1", ticked: true }),
  proposeAdjustmentAction: () => ({
    ...{ budgetId, revision: 1, lineId: "L001", approved: "1.00", reason: "压减", version: null },
  }),
  withdrawAdjustmentAction: () => adjustment,
  adoptAdjustmentAction: () => ({ ...adjustment, lineVersion: 1 }),
  answerAdjustmentAction: () => ({ ...adjustment, answer: "确有需要" }),
  createBudgetAction: () => ({ departmentId: department, fiscalYear: 2024, start: "blank" }),
  rollForwardAction: () => ({ budgetId, revision: 99, projects: [] }),
  completeOfficeAction: () => ({
    ...{ kind: "bureau", name: "临江县财政局", region: "临江县", fiscalYear: "2027", edition: "chongqing-2024" },
  }),
  createUnitAction: () => ({ department, code: "301001", name: "甲", kind: "institution", parent: "" }),
  editUnitAction: () => ({ department, code: "202999", name: "甲", kind: "institution", parent: "" }),
  updateUnitsAction: () => ({ budgetId, seen: "x" }),
  closeUnitAction: () => ({ department, code: "202999", closedOn: "2024-01-01" }),
  mergeUnitAction: () => ({ department, code: "202999", closedOn: "2024-01-01", heir: "202998", roles: false }),
  reopenUnitAction: () => ({ department, code: "202999" }),
  deleteUnitAction: () => ({ department, code: "202999" }),
  takeStepAction: () => ({
    ...{ budgetId, action: "submit" },
    seen: { stage: "firstSubmission", status: "draft", version: 99, sha256: hash },
  }),
  saveCeilingsAction: () => ({ budgetId, seen: [], ceilings: [] }),
  saveApprovalDayAction: () => ({ budgetId, approvedOn: "2024-01-20" }),
  saveCorrectionReasonAction: () => ({ budgetId, seen: "", text: "更正多列的公务接待费" }),
  explainFindingsAction: () => ({ budgetId, findings: [{ rule: "X-12", subject: "x", asked: "x" }], text: "x" }),
  attestAction: () => ({ budgetId, rule: "PRO-13", answer: "verified" }),
};

const PARAMS = { id: budgetId, department, table: "3", project: nothing, file: "tables.json" };
const QUERY = "?department=202&kind=basic&apply=1&address=3!total.total&subject=line:L001.economic";

const INERT = /^application\/(json|zip|pdf|octet-stream|vnd\.openxmlformats-[a-z.]+)(;|$)/;

type Answer = "given" | "refused";

const paramsOf = ({ name }: Entrance, user: string | null) =>
  Promise.resolve(name.includes("/runs") ? runOf(user) : PARAMS);

async function askPage(
  params: Promise<object>,
  module: Record<string, (props: object) => Promise<unknown>>,
): Promise<Answer> {
  const searchParams = Promise.resolve({ department: "202" });
  const props = { params, searchParams };
  try {
    await module.generateMetadata?.(props);
    await module.default?.(props);
    return "given";
  } catch (error) {
    const digest = String((error as { digest?: unknown }).digest);
    const isRefusal = digest.endsWith(";404") || /;\/(login|account)[;?]/.test(digest);
    if (isRefusal) return "refused";
    if (digest.startsWith("NEXT_REDIRECT")) return "given";
    throw error;
  }
}

async function askRoute(
  entrance: Entrance,
  params: Promise<object>,
  module: Record<string, (...args: unknown[]) => Promise<Response>>,
) {
  const method = entrance.export;
  const headers = { "X-Batch-Id": crypto.randomUUID(), "Content-Length": "1" };
  const init = method === "POST" ? { method, body: "x", headers } : { method };
  const response = await module[method]?.(new Request(`http://localhost/${QUERY}`, init), {
    params,
  });
  expect(response?.status, entrance.name).not.toBe(500);
  // Whatever is answered, a browser saves or reads it, never runs it, and nobody else keeps it.
  expect(response?.headers.get("X-Content-Type-Options"), entrance.name).toBe("nosniff");
  expect(response?.headers.get("Cache-Control"), entrance.name).toBe("private, no-store");
  expect(response?.headers.get("Content-Security-Policy"), entrance.name).toContain("sandbox");
  expect(response?.headers.get("Content-Type"), entrance.name).toMatch(INERT);
  return [401, 403, 404].includes(response?.status ?? 0) ? ("refused" as const) : ("given" as const);
}

async function askAction(
  entrance: Entrance,
  user: string | null,
  module: Record<string, (input: object) => Promise<unknown>>,
) {
  const input = INPUTS[entrance.export]?.(user);
  if (!input) throw new Error(`No input to try ${entrance.name} with`);
  const result = (await module[entrance.export]?.(input)) as { ok: boolean; error?: { code: string; message: string } };
  const code = result.error?.code ?? "";
  expect(["invalid", "failed"], `${entrance.name}: ${JSON.stringify(result)}`).not.toContain(code);
  return ["signedOut", "forbidden"].includes(code) ? ("refused" as const) : ("given" as const);
}

async function ask(entrance: Entrance, user: string | null): Promise<Answer> {
  if (user === null) carryCookie(null);
  else await signInAs(user);
  carryHeaders({ "x-requested-path": "/somewhere" });
  const module = await import(/* @vite-ignore */ `../${entrance.file}`);
  if (entrance.kind === "page") return askPage(paramsOf(entrance, user), module);
  if (entrance.kind === "route") return askRoute(entrance, paramsOf(entrance, user), module);
  return askAction(entrance, user, module);
}

function expectedOf(permission: Permission, role: Role): Answer {
  if (permission === "signedIn" || permission === "account" || permission === "open") return "given";
  // A bureau stands above the departments here: what a department may only alone is refused.
  return ["none", "lone"].includes(MATRIX[permission][role]) ? "refused" : "given";
}

/** Entrances that show a stranger what is the stranger's own. */
const OWN: Readonly<Record<string, string>> = {
  "page /admin": "a foreign administrator",
  "page /admin/history": "a foreign administrator",
  "GET /api/admin/history": "a foreign administrator",
  "page /board": "a foreign department's people",
  "GET /api/board": "a foreign department's people",
  "page /budgets/new": "a foreign department's people",
  "page /runs": "a foreign department's people",
  "page /consolidated": "a foreign department's people",
  "page /consolidated/[table]": "a foreign department's people",
  "page /consolidated/print": "a foreign department's people",
  "GET /api/consolidated/origins": "a foreign department's people",
  "GET /api/consolidated/progress": "a foreign department's people",
  "GET /api/consolidated/workbook": "a foreign department's people",
};

const found = entrances();

it("lists every entrance once, and none that is not there", () => {
  expect(found.map(({ name }) => name).toSorted()).toEqual(Object.keys(PERMISSIONS).toSorted());
});

it("finds server actions nowhere but in the actions of features", () => {
  const files = new Set(found.filter(({ kind }) => kind === "action").map(({ file }) => file));
  expect(serverFiles().toSorted()).toEqual([...files].toSorted());
});

// What is open is tried by its own tests: signing in, health, and pages that only lead on.
const guarded = found.filter(({ name }) => PERMISSIONS[name] !== "open");

it.each(guarded.map((entrance) => [entrance.name, entrance] as const))("%s", async (name, entrance) => {
  const permission = PERMISSIONS[name] ?? "open";
  const answers: Record<string, Answer> = {};
  const expected: Record<string, Answer> = {};
  const forAll = permission === "signedIn" || permission === "account";
  for (const [who, user] of Object.entries(OUTSIDERS)) {
    answers[who] = await ask(entrance, user);
    expected[who] = permission === "account" && who === "an initial password" ? "given" : "refused";
  }
  for (const [who, user] of Object.entries(STRANGERS)) {
    answers[who] = await ask(entrance, user);
    expected[who] = forAll || OWN[name] === who ? "given" : "refused";
  }
  for (const role of ROLES) {
    answers[role] = await ask(entrance, holders[role]);
    expected[role] = expectedOf(permission, role);
  }
  expect(answers).toEqual(expected);
});
