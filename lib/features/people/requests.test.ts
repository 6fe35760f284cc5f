import { beforeEach, describe, expect, it } from "vitest";
import { verifyChain } from "@/lib/server/audit-verify";
import { serveFrom, signInAs } from "@/lib/server/session-testing";
import { testDatabase } from "@/lib/server/testing";
import { createDepartment } from "../budgets/testing";
import {
  answerRequestAction,
  grantRoleAction,
  setActiveAction,
  signOutPersonAction,
  withdrawRequestAction,
} from "./actions";
import { loadRequests } from "./loaders";
import { ASKED } from "./requests";

const { prisma, url } = await testDatabase({ office: "bureau" });
serveFrom(url);
const home = await createDepartment(prisma, "202", ["administrator", "signer", "clerk", "systemAdministrator"]);
const away = await createDepartment(prisma, "301", ["administrator", "clerk"]);
const signer = home.users.signer ?? "";
const OK = { ok: true, data: null };

const atHome = () => signInAs(home.users.administrator ?? "");
const elsewhere = () => signInAs(away.users.administrator ?? "");
const ask = (account: string, role = "auditor") =>
  grantRoleAction({ place: `department:${away.id}`, account, role, unit: "" });
const answer = (request: string | undefined, agree: boolean, department = home.id) =>
  answerRequestAction({ department, request, agree });
const message = (result: { ok: boolean; error?: { message: string } }) => result.error?.message ?? null;
const rolesElsewhere = () => prisma.membership.count({ where: { userId: signer, departmentId: away.id } });

beforeEach(async () => {
  await prisma.roleRequest.deleteMany();
  await prisma.membership.deleteMany({ where: { userId: signer, departmentId: away.id } });
  await elsewhere();
});

describe("a role for somebody of another department", () => {
  it("is asked for, shown to the department that keeps the account, agreed and recorded", async () => {
    expect(await ask("signer-202")).toEqual({ ok: true, data: ASKED });
    expect(await rolesElsewhere()).toBe(0);
    expect((await loadRequests()).asked).toMatchObject([{ account: "signer-202", state: "waiting", name: null }]);
    await atHome();
    const { toAnswer, asked } = await loadRequests();
    expect(asked).toEqual([]);
    expect(toAnswer).toMatchObject([
      {
        account: "signer-202",
        name: "示例 signer",
        role: "auditor",
        place: "示例部门 301",
        askedBy: "示例 administrator",
      },
    ]);
    expect(await answer(toAnswer[0]?.id, true)).toEqual(OK);
    expect(await rolesElsewhere()).toBe(1);
    expect(message(await answer(toAnswer[0]?.id, true))).toBe("这项请求已经撤回或已答复，请刷新页面。");
    const events = await prisma.auditEvent.findMany({
      orderBy: { seq: "asc" },
      select: { action: true, actorId: true },
    });
    expect(events.slice(-3)).toEqual([
      { action: "people.askRole", actorId: away.users.administrator },
      { action: "people.agreeRole", actorId: home.users.administrator },
      { action: "people.grant", actorId: home.users.administrator },
    ]);
  });

  it("is not given when it is refused, withdrawn, or answered by who asked", async () => {
    await ask("signer-202");
    const [asked] = (await loadRequests()).asked;
    expect(message(await answer(asked?.id, true, away.id))).toBe("这项请求已经撤回或已答复，请刷新页面。");
    expect(message(await ask("signer-202"))).toBe("同样的请求正在等待答复，不需要重复提出。");
    expect(await withdrawRequestAction({ department: away.id, request: asked?.id })).toEqual(OK);
    await ask("signer-202", "publisher");
    await atHome();
    const [request] = (await loadRequests()).toAnswer;
    expect(await answer(request?.id, false)).toEqual(OK);
    await elsewhere();
    expect((await loadRequests()).asked.map(({ state }) => state)).toEqual(["refused"]);
    expect(await rolesElsewhere()).toBe(0);
  });

  it("tells nothing of accounts: those that there are not are asked for alike", async () => {
    const known = await ask("signer-202");
    expect(await ask("nobody")).toEqual(known);
    expect(await ask("systemAdministrator-202")).toEqual(known);
    const shown = (await loadRequests()).asked.map(({ account, state, name }) => [account, state, name]);
    expect(shown).toEqual([
      ["systemAdministrator-202", "waiting", null],
      ["nobody", "waiting", null],
      ["signer-202", "waiting", null],
    ]);
  });

  it("keeps nobody from closing an account at home, nor gives the other department a say", async () => {
    await prisma.user.update({ where: { id: signer }, data: { homeId: home.id } });
    await prisma.membership.create({ data: { userId: signer, departmentId: away.id, role: "auditor" } });
    expect(message(await setActiveAction({ department: away.id, person: signer, active: false }))).toBe(
      "这个账号还在其他部门（示例部门 202）任职，请由该账号所在部门的管理员或系统管理员办理；本部门的角色可以收回。",
    );
    await atHome();
    expect(await signOutPersonAction({ department: home.id, person: signer })).toEqual(OK);
    expect(await setActiveAction({ department: home.id, person: signer, active: false })).toEqual(OK);
    expect(await setActiveAction({ department: home.id, person: signer, active: true })).toEqual(OK);
  });

  it("leaves the account with its home, also where a system administrator gives the role", async () => {
    await prisma.user.update({ where: { id: signer }, data: { homeId: null } });
    await signInAs(home.users.systemAdministrator ?? "");
    expect(await ask("signer-202")).toEqual(OK);
    expect(await prisma.user.findUniqueOrThrow({ where: { id: signer } })).toMatchObject({ homeId: home.id });
    expect(await verifyChain(prisma)).toMatchObject({ ok: true });
  });
});
