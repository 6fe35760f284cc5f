import type { Prisma, PrismaClient, Role } from "@/generated/prisma/client";
import { ADMINISTRATORS, BUREAU_ROLES, MATRIX, ROLES } from "@/lib/domain/access";
import { writeBook } from "@/lib/domain/book";
import { Desk, rowAt } from "@/lib/features/entry/testing";
import { sha256 } from "@/lib/server/sha256";
import { PERMISSIONS, type Permission } from "./permissions";
import { actionInputs } from "./permissions-inputs";

/** What an entrance answers: what was asked for, or that this person may not. */
export type Answer = "given" | "refused";

const BUDGET_ROLES = ROLES.filter((role) => !ADMINISTRATORS.has(role));
/** Roles of one department, which reach no other. */
const DEPARTMENT_ROLES = BUDGET_ROLES.filter((role) => !BUREAU_ROLES.has(role));

const CLOSED = "an account that was closed";
const INITIAL = "an initial password";
const FOREIGN = "a foreign department's people";
const FOREIGN_ADMINISTRATOR = "a foreign administrator";

/** A disclosed revision and one that replaces it: there is a 更正公告 to be seen. */
async function disclosedAndRevised(desk: Desk, holders: Readonly<Record<Role, string>>): Promise<void> {
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

/** A run with its packet for each person of the department: a run is its starter's own. */
async function runsOf(desk: Desk, holders: Readonly<Record<Role, string>>) {
  const runs = new Map<string | null, { id: string; item: string }>();
  for (const role of BUDGET_ROLES) {
    const file = { create: { name: "a.zip", bytes: Buffer.from("x"), sha256: "0".repeat(64) } };
    const items = {
      create: { budgetId: desk.budgetId, position: 0, jobId: crypto.randomUUID(), status: "done" as const, file },
    };
    const run = await desk.db.packetRun.create({ data: { userId: holders[role], items }, include: { items: true } });
    runs.set(holders[role], { id: run.id, item: run.items[0]?.id ?? "" });
  }
  // Whoever has none asks for somebody else's.
  return (user: string | null) => runs.get(user) ?? runs.get(holders.reviewer) ?? { id: "", item: "" };
}

/** A file on which a line of the budget rests, by its id. */
async function attachmentIn(desk: Desk, uploadedById: string): Promise<string> {
  const content = new TextEncoder().encode("%PDF-1.7");
  const facts = { bytes: content.length, sha256: sha256(content), mediaType: "application/pdf", name: "x.pdf" };
  const data = { about: "line:L001", place: "明细 L001", budgetId: desk.budgetId, uploadedById, content, ...facts };
  return (await desk.db.attachment.create({ data })).id;
}

/**
 * Two departments of a bureau with a budget each, and people for whom every entrance has an answer: one for each role, those
 * of the other department, and those who may nothing.
 *
 * @param code of the department that is asked about
 * @param passwordHash of everybody's password
 */
export async function openStage(
  db: PrismaClient,
  { code, foreign, passwordHash }: { code: string; foreign: string; passwordHash: string },
) {
  const desk = await Desk.open(db, code);
  const away = await Desk.open(db, foreign);
  async function person(roles: readonly Role[], at: Desk, facts: object = {}): Promise<string> {
    const memberships = {
      create: roles.map((role) => ({ departmentId: BUREAU_ROLES.has(role) ? null : at.departmentId, role })),
    };
    const data = { accountName: crypto.randomUUID(), displayName: "示例", passwordHash, ...facts, memberships };
    return (await db.user.create({ data })).id;
  }
  const holders = {} as Record<Role, string>;
  for (const role of ROLES) holders[role] = await person([role], desk);
  const people: Readonly<Record<string, string | null>> = {
    nobody: null,
    [CLOSED]: await person(BUDGET_ROLES, desk, { active: false }),
    [INITIAL]: await person(BUDGET_ROLES, desk, { mustChangePassword: true }),
    [FOREIGN]: await person(DEPARTMENT_ROLES, away),
    [FOREIGN_ADMINISTRATOR]: await person(["administrator"], away),
    ...holders,
  };
  await disclosedAndRevised(desk, holders);
  const runOf = await runsOf(desk, holders);
  const inputs = actionInputs({
    ...{ budgetId: desk.budgetId, department: desk.departmentId, code },
    ...{ target: await person(["auditor"], desk), line: rowAt(await desk.rows(), "line", 0) },
    runOf: (user) => runOf(user).id,
  });
  const params = {
    attachment: await attachmentIn(desk, holders.clerk),
    id: desk.budgetId,
    department: desk.departmentId,
    table: "expenditure",
    project: crypto.randomUUID(),
    file: "tables.json",
  };
  return {
    desk,
    /** who asks, by what they are, as an id; null for nobody */
    people,
    inputs,
    /** what stands in the address of an entrance when a person asks */
    params: (entrance: string, user: string | null): Readonly<Record<string, string>> =>
      entrance.includes("/runs") ? runOf(user) : params,
    query: `?department=${code}&kind=basic&apply=1&address=expenditure!total.total&subject=line:L001.economic&about=line:L001&name=x.pdf`,
  };
}

/** Entrances that show a stranger what is the stranger's own. */
const OWN: Readonly<Record<string, string>> = {
  "page /admin": FOREIGN_ADMINISTRATOR,
  "page /admin/history": FOREIGN_ADMINISTRATOR,
  "GET /api/admin/history": FOREIGN_ADMINISTRATOR,
  "page /board": FOREIGN,
  "GET /api/board": FOREIGN,
  "page /budgets/new": FOREIGN,
  "page /runs": FOREIGN,
  "page /consolidated": FOREIGN,
  "page /consolidated/[table]": FOREIGN,
  "page /consolidated/print": FOREIGN,
  "GET /api/consolidated/origins": FOREIGN,
  "GET /api/consolidated/progress": FOREIGN,
  "GET /api/consolidated/workbook": FOREIGN,
};

function expectedOfRole(permission: Permission, role: Role): Answer {
  if (permission === "signedIn" || permission === "account" || permission === "open") return "given";
  // A bureau stands above the departments here: what a department may only alone is refused.
  return ["none", "lone"].includes(MATRIX[permission][role]) ? "refused" : "given";
}

/** What one of the people of the stage is to be answered at an entrance that is not open to anybody. */
export function expectedAnswer(entrance: string, who: string): Answer {
  const permission = PERMISSIONS[entrance] ?? "open";
  const role = ROLES.find((one) => one === who);
  if (role) return expectedOfRole(permission, role);
  if (who === "nobody" || who === CLOSED) return "refused";
  if (who === INITIAL) return permission === "account" ? "given" : "refused";
  const forAll = permission === "signedIn" || permission === "account";
  return forAll || OWN[entrance] === who ? "given" : "refused";
}
