import type { PrismaClient } from "@/generated/prisma/client";
import { Refusal } from "@/lib/server/action-error";
import { type AuditActor, type AuditOrigin, recordEvent } from "@/lib/server/audit";
import { hashPassword, passwordFacts } from "@/lib/server/auth-password";
import type { Transaction } from "@/lib/server/db";
import { inTurn } from "@/lib/server/in-turn";
import { countAdministrators, setupState } from "@/lib/server/setup-state";
import { createDepartment } from "../departments/list";
import { makeAdministrator, provideAdministrator } from "./administrators";
import type { AdministratorFacts, OfficeFacts } from "./schema";

const FINISHED = "初始设置已经完成（可能刚刚由另一人完成），请直接登录。";

/** The office, and its department where it has none under it, which has an event of its own. */
async function makeOffice(
  tx: Transaction,
  { departmentCode, ...office }: OfficeFacts,
  actor: AuditActor | null,
): Promise<void> {
  await tx.office.create({ data: office });
  if (office.kind === "bureau") return;
  const { name, region } = office;
  await createDepartment(tx, actor, { code: departmentCode, name, region, sectionId: null });
}

function eventOf({ kind, departmentCode, ...facts }: OfficeFacts, actor: AuditOrigin | null, more: object = {}) {
  const single = kind === "department" ? { departmentCode } : {};
  const after = { officeKind: kind, ...facts, ...single, ...more };
  return { actor, action: "office.setUp" as const, budgetId: null, entity: "office", before: null, after };
}

/**
 * Sets an installation up: the office, its department if it is one for itself, and its first administrator, all or nothing.
 * Of two at the same time the second finds it done.
 *
 * @param address network address of whoever does it
 * @throws Refusal when it was set up already, or the account name is taken
 */
export async function setUp(
  db: PrismaClient,
  office: OfficeFacts,
  administrator: AdministratorFacts,
  address: string | null,
): Promise<void> {
  const passwordHash = await hashPassword(administrator.password);
  await inTurn(
    "everything",
    async (tx) => {
      if ((await setupState(tx)) !== "everything") throw new Refusal(FINISHED);
      const { account, person } = administrator;
      const id = await makeAdministrator(tx, { account, person, passwordHash, mustChangePassword: false });
      await recordEvent(tx, eventOf(office, { id, address }, { account, ...passwordFacts({ id, passwordHash }) }));
      await makeOffice(tx, office, { id, address });
    },
    db,
  );
}

/** Says who runs an installation whose administrator is there already. @throws Refusal when that was said already */
export async function completeOffice(db: PrismaClient, actor: AuditActor, office: OfficeFacts): Promise<void> {
  await inTurn(
    "everything",
    async (tx) => {
      if ((await setupState(tx)) === "done") throw new Refusal(FINISHED);
      await recordEvent(tx, eventOf(office, actor));
      await makeOffice(tx, office, actor);
    },
    db,
  );
}

/**
 * Makes the administrator that the environment of a container names, while nobody can administer the installation, and the
 * office while there is none; otherwise nothing, as when the account is there but closed.
 *
 * @param office null leaves it to the administrator, who is asked after signing in
 * @returns whether an account was made
 */
export async function provision(
  db: PrismaClient,
  { account, person, password }: AdministratorFacts,
  office: OfficeFacts | null,
): Promise<boolean> {
  const passwordHash = await hashPassword(password);
  return inTurn(
    "everything",
    async (tx) => {
      const isTaken = (await tx.user.count({ where: { accountName: account } })) > 0;
      if (isTaken || (await countAdministrators(tx)) > 0) return false;
      await provideAdministrator(tx, { account, person, passwordHash }, null);
      if (!office || (await setupState(tx)) === "done") return true;
      await recordEvent(tx, eventOf(office, null));
      await makeOffice(tx, office, null);
      return true;
    },
    db,
  );
}
