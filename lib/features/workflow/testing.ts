import type { PrismaClient, Role } from "@/generated/prisma/client";
import { askedOf, type WorkflowAction } from "@/lib/domain/workflow";
import { disclosureOf } from "../budgets/disclosed";
import { latestRevision } from "../budgets/frozen";
import type { Desk } from "../entry/testing";
import { type StepTaken, takeStep } from "./mutations";
import { explainFindings } from "./reasons";
import { saveApprovalDay } from "./settings";
import type { Seen, StepActor } from "./types";

/** Roles that take steps of a budget, those of the bureau among them. */
type Hand = "clerk" | "reviewer" | "signer" | "publisher" | "businessReviewer" | "budgetOfficer";

/** One person for each role, to walk a budget through its steps. */
export type Hands = Readonly<Record<Hand, StepActor>>;

/** One person for each step at a desk. */
export async function handsOf(desk: Desk): Promise<Hands> {
  const person = async (name: string, role: Role): Promise<StepActor> => ({
    ...(await desk.person(name, null, role)),
    name,
  });
  return {
    clerk: await person("经办", "clerk"),
    reviewer: await person("审核", "reviewer"),
    signer: await person("签发", "signer"),
    publisher: await person("发布", "publisher"),
    businessReviewer: await person("业务股", "businessReviewer"),
    budgetOfficer: await person("预算股", "budgetOfficer"),
  };
}

/** What a budget looks like to whoever opens it now. */
export async function seenNow(db: PrismaClient, budgetId: string): Promise<Seen> {
  return db.$transaction(async (tx) => {
    const { stage, status, version } = await tx.budget.findUniqueOrThrow({ where: { id: budgetId } });
    return { stage, status, version, sha256: (await latestRevision(tx, budgetId))?.sha256 ?? null };
  });
}

/** Takes a step on the budget as it is now. */
export async function step(
  db: PrismaClient,
  budgetId: string,
  action: WorkflowAction,
  actor: StepActor,
  more: { reason?: string; unit?: string; seen?: Partial<Seen> } = {},
): Promise<StepTaken> {
  const seen = { ...(await seenNow(db, budgetId)), ...more.seen };
  return takeStep(db, { budgetId, action, actor, seen, reason: more.reason ?? "", unit: more.unit ?? null });
}

/** Writes a reason for every finding that wants one. @returns how many there were */
export async function explainAll(db: PrismaClient, budgetId: string, actor: StepActor): Promise<number> {
  const { findings } = await db.$transaction(async (tx) =>
    disclosureOf(tx, await tx.budget.findUniqueOrThrow({ where: { id: budgetId } })),
  );
  const asked = findings.filter(({ severity }) => severity === "confirm");
  const answered = asked.map((finding) => ({ ...finding, asked: askedOf(finding) }));
  await explainFindings(db, { budgetId, actor, findings: answered, text: "已核实，按实际安排" });
  return asked.length;
}

/** Explains every finding, hands in every unit and submits. */
export async function submitWhole(
  db: PrismaClient,
  budgetId: string,
  { clerk }: Pick<Hands, "clerk">,
): Promise<StepTaken> {
  await explainAll(db, budgetId, clerk);
  const open = await db.budgetUnit.findMany({ where: { budgetId, submittedAt: null }, orderBy: { position: "asc" } });
  for (const { code } of open) await step(db, budgetId, "submitUnit", clerk, { unit: code });
  return step(db, budgetId, "submit", clerk);
}

/** Walks a draft of any stage that is prepared as far as `signed`. */
export async function signWhole(
  db: PrismaClient,
  budgetId: string,
  hands: Pick<Hands, "clerk" | "reviewer" | "signer">,
): Promise<StepTaken> {
  await submitWhole(db, budgetId, hands);
  await step(db, budgetId, "approve", hands.reviewer);
  return step(db, budgetId, "sign", hands.signer);
}

/** Walks a draft of 一上 or 二上 as far as 业务股 of the bureau lets it pass. */
export async function examineWhole(db: PrismaClient, budgetId: string, hands: Hands): Promise<StepTaken> {
  await signWhole(db, budgetId, hands);
  await step(db, budgetId, "report", hands.clerk);
  return step(db, budgetId, "examine", hands.businessReviewer);
}

/** Walks a draft that was never submitted to the disclosed budget of the stage of approval. */
export async function discloseWhole(db: PrismaClient, budgetId: string, hands: Hands): Promise<StepTaken> {
  await saveApprovalDay(db, { budgetId, actor: hands.budgetOfficer, approvedOn: "2024-02-20" });
  await step(db, budgetId, "skipToApproval", hands.budgetOfficer, { reason: "一上、二上在财政系统办理" });
  await signWhole(db, budgetId, hands);
  return step(db, budgetId, "disclose", hands.publisher);
}
