import type { PrismaClient, RoleRequest } from "@/generated/prisma/client";
import { can } from "@/lib/domain/access";
import { Refusal } from "@/lib/server/action-error";
import { type AuditEvent, recordEvent } from "@/lib/server/audit";
import type { Transaction } from "@/lib/server/db";
import { inTurn } from "@/lib/server/in-turn";
import { membershipsFrom } from "@/lib/server/subject";
import { type Grant, grantFacts, refuseGrant, turnOf } from "./grants";
import { homeOf, keepHome, keepsAccount } from "./home";
import { type Account, type Keeping, refuseOwn, WITH_ROLES } from "./keeping";

/** What whoever asks is told, the same whether there is such an account or not. */
export const ASKED =
  "已记录。如有这个账号，须由其所在部门的管理员同意，同意后即生效；请与对方联系。请求列在“人员”页的“授予角色的请求”中。";

/** An unanswered request of a department stands only so often: whoever asks for names gets no more of it. */
const MOST_WAITING = 50;

const placeOf = ({ departmentId, role, unitCode }: RoleRequest): Grant => {
  return { departmentId, sectionId: null, role, unit: unitCode };
};

/** Whether an account could be given a role at another department's wish: nothing of it is told to whoever asks. */
const isAskable = (user: Account) => user.active && homeOf(user) !== null;

/**
 * Asks the department that keeps an account to let it have a role here, with its event. An account that there is not, is
 * closed or is the bureau's is asked for like any other: nobody answers.
 *
 * @throws Refusal when the role cannot be given here to anybody, or too many requests wait
 */
export async function askRole(
  tx: Transaction,
  actor: Keeping["actor"],
  { account, ...grant }: Grant & { account: string },
  user: Account | null,
): Promise<void> {
  const { departmentId, role, unit: unitCode } = grant;
  if (departmentId === null) throw new Refusal("请选择一个部门。");
  await refuseGrant(tx, actor, grant, []);
  const same = { departmentId, account, role, unitCode, state: "waiting" } as const;
  if ((await tx.roleRequest.count({ where: same })) > 0) throw new Refusal("同样的请求正在等待答复，不需要重复提出。");
  if ((await tx.roleRequest.count({ where: { departmentId, state: "waiting" } })) >= MOST_WAITING) {
    throw new Refusal(`等待答复的请求已有 ${MOST_WAITING} 项，请先撤回不再需要的。`);
  }
  const userId = user && isAskable(user) ? user.id : null;
  const { id } = await tx.roleRequest.create({ data: { ...same, userId, askedById: actor.id } });
  const after = await grantFacts(tx, account, grant);
  const event = { actor, action: "people.askRole", budgetId: null, entity: `roleRequest:${id}` } as const;
  await recordEvent(tx, { ...event, before: null, after });
}

/** What an answer leaves in the history of the department that gives it. */
async function answerEvent(
  tx: Transaction,
  actor: Keeping["actor"],
  request: RoleRequest,
  action: "people.agreeRole" | "people.refuseRole",
  homeId: string | null,
): Promise<AuditEvent> {
  const facts = await grantFacts(tx, request.account, placeOf(request));
  const event = { actor, action, budgetId: null, entity: `roleRequest:${request.id}`, before: null };
  return { ...event, after: { ...facts, ...(homeId !== null && { departmentId: homeId }) } };
}

/**
 * Agrees or refuses that an account that is kept here has a role in the department that asked for it, with its events.
 *
 * @throws Refusal when there is no such request any more, it is not for this administrator to answer, or the role cannot be
 *   held beside the others of the person
 */
export async function answerRequest(
  db: PrismaClient,
  actor: Keeping["actor"],
  { id, agree }: { id: string; agree: boolean },
): Promise<void> {
  const asked = await db.roleRequest.findUnique({ where: { id }, include: { user: { include: WITH_ROLES } } });
  const home = asked?.user ? homeOf(asked.user) : null;
  const departments = [asked?.departmentId, home].flatMap((one) => one ?? []);
  await inTurn(
    { general: true, departments },
    async (tx) => {
      const found = await tx.roleRequest.findUnique({ where: { id }, include: { user: { include: WITH_ROLES } } });
      if (!found?.user || found.state !== "waiting" || !keepsAccount(actor, found.user)) {
        throw new Refusal("这项请求已经撤回或已答复，请刷新页面。");
      }
      const { user, ...request } = found;
      refuseOwn(actor, user.id);
      const [state, answer] = agree
        ? (["agreed", "people.agreeRole"] as const)
        : (["refused", "people.refuseRole"] as const);
      const data = { state, answeredById: actor.id, answeredAt: new Date() };
      await tx.roleRequest.update({ where: { id }, data });
      await recordEvent(tx, await answerEvent(tx, actor, request, answer, homeOf(user)));
      if (agree) await giveAsked(tx, actor, request, user);
    },
    db,
  );
}

async function giveAsked(tx: Transaction, actor: Keeping["actor"], request: RoleRequest, user: Account): Promise<void> {
  const { departmentId, role, unitCode } = request;
  if (!user.active) throw new Refusal(`账号“${user.accountName}”已停用，请先启用再同意。`);
  await refuseGrant(tx, actor, placeOf(request), membershipsFrom(user.memberships));
  const held = { userId: user.id, departmentId, role, unitCode };
  if ((await tx.membership.count({ where: held })) > 0) return;
  await keepHome(tx, [user.id]);
  await tx.membership.create({ data: held });
  const event = { actor, action: "people.grant", budgetId: null, entity: `user:${user.id}` } as const;
  await recordEvent(tx, { ...event, before: null, after: await grantFacts(tx, user.accountName, placeOf(request)) });
}

/** Takes a request back that nobody has answered, with its event. @throws Refusal when it no longer waits */
export async function withdrawRequest(db: PrismaClient, { actor, departmentId }: Keeping, id: string): Promise<void> {
  await inTurn(
    turnOf({ departmentId }),
    async (tx) => {
      const here = departmentId === null ? {} : { departmentId };
      const request = await tx.roleRequest.findFirst({ where: { id, ...here, state: "waiting" } });
      if (!request) throw new Refusal("这项请求已经撤回或已答复，请刷新页面。");
      await tx.roleRequest.update({ where: { id }, data: { state: "withdrawn", answeredAt: new Date() } });
      const before = await grantFacts(tx, request.account, placeOf(request));
      const event = { actor, action: "people.withdrawRequest", budgetId: null, entity: `roleRequest:${id}` } as const;
      await recordEvent(tx, { ...event, before, after: null });
    },
    db,
  );
}

/** A role that one department asks for somebody of another. */
export interface ShownRequest {
  id: string;
  account: string;
  role: RoleRequest["role"];
  /** where the role is to be held: 示例局 202001 */
  place: string;
  /** id of the department that asks */
  departmentId: string;
  askedBy: string;
  askedAt: Date;
  state: RoleRequest["state"];
  /** of the person, where it is for the one who looks on to answer */
  name: string | null;
}

/** So many requests are shown, the latest first. */
const SHOWN = 50;

/**
 * The requests of the departments that somebody administers, and those that are theirs to answer.
 *
 * @param home departments whose accounts the person keeps; "all" for every one
 */
export async function findRequests(
  db: PrismaClient,
  actor: Keeping["actor"],
): Promise<{ toAnswer: ShownRequest[]; asked: ShownRequest[] }> {
  const include = { department: true, askedBy: true, user: { include: WITH_ROLES } } as const;
  const rows = await db.roleRequest.findMany({
    orderBy: { askedAt: "desc" },
    include,
    where: { state: { not: "withdrawn" } },
  });
  const shown = (row: (typeof rows)[number], name: string | null): ShownRequest => {
    const { id, account, role, departmentId, askedAt, state } = row;
    const place = [row.department.name, row.unitCode].filter(Boolean).join(" ");
    return { id, account, role, place, departmentId, askedAt, state, askedBy: row.askedBy.displayName, name };
  };
  const administers = (departmentId: string) => can(actor, "admin.people", { departmentId, unit: null }).allowed;
  const waiting = rows.filter(({ state }) => state === "waiting");
  const toAnswer = waiting.flatMap((row) =>
    row.user && row.user.id !== actor.id && keepsAccount(actor, row.user) ? [shown(row, row.user.displayName)] : [],
  );
  const asked = rows.filter((row) => administers(row.departmentId)).map((row) => shown(row, null));
  return { toAnswer: toAnswer.slice(0, SHOWN), asked: asked.slice(0, SHOWN) };
}
