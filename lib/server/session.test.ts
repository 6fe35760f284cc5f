import { encode } from "next-auth/jwt";
import { beforeEach, expect, it } from "vitest";
import { currentAccount, currentUser, requireAccount, requireUser } from "./session";
import { carryCookie, carryHeaders, sealCookie, sealSession, serveFrom, signInAs } from "./session-testing";
import { testDatabase } from "./testing";

const { prisma, url } = await testDatabase();
serveFrom(url);

const department = await prisma.department.create({
  data: {
    code: "202",
    name: "示例部门",
    region: "示例区",
    units: { create: [{ code: "202001", name: "示例单位", kind: "administrative" }] },
  },
});

let userId = "";

beforeEach(async () => {
  await prisma.user.deleteMany();
  const memberships = {
    create: [
      { departmentId: department.id, role: "clerk" as const, unitCode: "202001" },
      { departmentId: department.id, role: "auditor" as const },
    ],
  };
  const user = await prisma.user.create({ data: { accountName: "jingban", displayName: "经办示例", memberships } });
  userId = user.id;
  carryCookie(null);
  carryHeaders({});
});

const now = () => Math.floor(Date.now() / 1000);

it("knows nobody without a cookie", async () => {
  expect(await currentUser()).toBeNull();
});

it("reads the person and the roles from the database", async () => {
  await signInAs(userId);
  carryHeaders({ "x-socket-address": "192.0.2.9", "x-forwarded-for": "203.0.113.7" });
  const departmentId = department.id;
  const session = await prisma.session.findFirstOrThrow();
  expect(await currentUser()).toEqual({
    id: userId,
    sessionId: session.id,
    signedInAt: session.signedInAt,
    hasPassword: false,
    mustChangePassword: false,
    address: "192.0.2.9",
    account: "jingban",
    name: "经办示例",
    active: true,
    office: "department",
    memberships: [
      { departmentId, role: "clerk", unit: "202001" },
      { departmentId, role: "auditor", unit: null },
    ],
    grants: [
      { where: "示例部门", role: "clerk", section: null, unitName: "示例单位" },
      { where: "示例部门", role: "auditor", section: null, unitName: null },
    ],
  });
});

it("lets a withdrawn role and a closed account count at the next request", async () => {
  await signInAs(userId);
  await prisma.membership.deleteMany({ where: { userId, role: "clerk" } });
  expect((await currentUser())?.memberships.map(({ role }) => role)).toEqual(["auditor"]);
  await prisma.user.update({ where: { id: userId }, data: { active: false } });
  expect(await currentUser()).toBeNull();
});

it("reads a role in a 归口 as one in each department that belongs to it at this moment, and one in all as such", async () => {
  const section = await prisma.businessSection.create({ data: { name: "教科文股" } });
  const under = { sectionId: section.id, region: "示例区" };
  const first = await prisma.department.create({ data: { code: "401", name: "教育局", ...under } });
  await prisma.membership.deleteMany({ where: { userId } });
  await prisma.membership.create({ data: { userId, sectionId: section.id, role: "businessReviewer" } });
  await prisma.membership.create({ data: { userId, role: "auditor" } });
  await signInAs(userId);
  const everywhere = { departmentId: null, role: "auditor", unit: null };
  const within = (departmentId: string) => ({ departmentId, role: "businessReviewer", unit: null });
  expect((await currentUser())?.memberships).toEqual([everywhere, within(first.id)]);
  expect((await currentUser())?.grants).toEqual([
    { where: "全部部门", role: "auditor", section: null, unitName: null },
    { where: "归口 教科文股", role: "businessReviewer", section: "教科文股", unitName: null },
  ]);
  const second = await prisma.department.create({ data: { code: "402", name: "科技局", ...under } });
  const reached = (await currentUser())?.memberships.map(({ departmentId }) => departmentId);
  expect(new Set(reached)).toEqual(new Set([null, first.id, second.id]));
});

it("knows nobody whose account is gone", async () => {
  await signInAs(userId);
  await prisma.user.delete({ where: { id: userId } });
  expect(await currentUser()).toBeNull();
});

it("ends a session eight hours after signing in, however often it was renewed", async () => {
  carryCookie(await sealSession(userId, now() - 8 * 3600 + 60));
  expect((await currentUser())?.id).toBe(userId);
  carryCookie(await sealSession(userId, now() - 8 * 3600 - 1));
  expect(await currentUser()).toBeNull();
});

it("refuses a cookie that is broken, sealed with another secret, or names no session of the person", async () => {
  const { id: sessionId } = await prisma.session.create({
    data: { userId, expiresAt: new Date(Date.now() + 60_000) },
  });
  const token = { sub: userId, sessionId };
  carryCookie("not-a-token");
  expect(await currentUser()).toBeNull();
  carryCookie(await encode({ token, secret: "another-secret-of-at-least-32-characters" }));
  expect(await currentUser()).toBeNull();
  carryCookie(await encode({ token: { sub: userId }, secret: process.env.NEXTAUTH_SECRET ?? "" }));
  expect(await currentUser()).toBeNull();
  for (const [user, session] of [
    [userId, crypto.randomUUID()],
    [crypto.randomUUID(), sessionId],
  ] as const) {
    carryCookie(await sealCookie(user, session));
    expect(await currentUser()).toBeNull();
  }
  carryCookie(await sealCookie(userId, sessionId));
  expect((await currentUser())?.sessionId).toBe(sessionId);
});

it("lets a revoked session count for nothing from that moment", async () => {
  await signInAs(userId);
  expect((await currentUser())?.id).toBe(userId);
  await prisma.session.updateMany({ where: { userId }, data: { revokedAt: new Date() } });
  expect(await currentUser()).toBeNull();
  await signInAs(userId);
  expect((await currentUser())?.id).toBe(userId);
});

it("knows a person with an initial password only for choosing another", async () => {
  await signInAs(userId);
  await prisma.user.update({ where: { id: userId }, data: { mustChangePassword: true } });
  expect(await currentUser()).toBeNull();
  expect((await currentAccount())?.id).toBe(userId);
  expect((await requireAccount()).mustChangePassword).toBe(true);
  await expect(requireUser()).rejects.toMatchObject({ digest: expect.stringContaining(";/account;") });
});

it("sends a person who is not signed in to the sign-in page, to return afterwards", async () => {
  carryHeaders({ "x-requested-path": "/budgets/1/tables?table=3" });
  await expect(requireUser()).rejects.toMatchObject({
    digest: expect.stringContaining(";/login?next=%2Fbudgets%2F1%2Ftables%3Ftable%3D3;"),
  });
  carryHeaders({ "x-requested-path": "//other.example/x" });
  await expect(requireUser()).rejects.toMatchObject({ digest: expect.stringContaining(";/login;") });
});
