import { describe, expect, it } from "vitest";
import { verifyChain } from "@/lib/server/audit-verify";
import { checkPassword } from "@/lib/server/auth-password";
import { openSession } from "@/lib/server/session-store";
import { testDatabase } from "@/lib/server/testing";
import { applyLists, lookThrough } from "./apply";
import { readLists } from "./read";
import { renewFirstPasswords } from "./renew";
import { inUse, listRows } from "./rows";
import { readStanding } from "./standing";
import { listsOf, readBack } from "./testing";
import type { ListName } from "./types";

const { prisma } = await testDatabase({ office: "bureau" });
const { id } = await prisma.user.create({
  data: { accountName: "guanli", displayName: "管理员", memberships: { create: { role: "systemAdministrator" } } },
});
const actor = { id, address: "192.0.2.7" };

type Rows = Partial<Record<ListName, readonly Record<string, string>[]>>;
const file = (rows: Rows) => readLists(listsOf(rows));

const COUNTY: Rows = {
  sections: [{ name: "教科文股" }],
  departments: [
    { code: "115", name: "临江县教育局", section: "教科文股" },
    { code: "202", name: "临江县水利局", region: "临江县" },
  ],
  units: [
    { department: "115", code: "115003", name: "实验小学", kind: "事业单位", parent: "115002" },
    { department: "115", code: "115002", name: "学区", kind: "事业单位", parent: "115001" },
    { department: "115", code: "115001", name: "教育局（本级）", kind: "行政单位" },
  ],
  people: [
    { account: "13800000001", name: "经办示例" },
    { account: "yewu", name: "业务示例" },
  ],
  roles: [
    { account: "13800000001", role: "经办", reach: "115", unit: "115003" },
    { account: "yewu", role: "业务股", reach: "教科文股" },
    { account: "yewu", role: "审计", reach: "全部部门" },
  ],
};

async function apply(rows: Rows, way: "password" | "oidc" = "password") {
  const { hash } = await lookThrough(prisma, file(rows), actor);
  return applyLists(prisma, file(rows), { actor, wanted: hash, way });
}

const events = async () =>
  (await prisma.auditEvent.findMany({ orderBy: { seq: "asc" } })).map(({ action, entity }) => `${action} ${entity}`);

describe("a county in one file", () => {
  it("is made with every event and a first password for each person, which is stored nowhere", async () => {
    const answer = await apply(COUNTY);
    expect(answer).toMatchObject({ applied: true, plan: { refused: 0, changed: 11 } });
    const people = await prisma.user.findMany({ orderBy: { accountName: "asc" } });
    const clerk = people.find(({ accountName }) => accountName === "13800000001");
    const yewu = people.find(({ accountName }) => accountName === "yewu");
    expect(await events()).toEqual([
      "sections.create section:教科文股",
      "departments.create department:115",
      "departments.create department:202",
      "units.create unit:115001",
      "units.create unit:115002",
      "units.create unit:115003",
      `people.create user:${clerk?.id}`,
      `people.create user:${yewu?.id}`,
      `people.grant user:${clerk?.id}`,
      `people.grant user:${yewu?.id}`,
      `people.grant user:${yewu?.id}`,
      "lists.import lists:",
    ]);
    const grants = await prisma.auditEvent.findMany({ where: { action: "people.grant" }, orderBy: { seq: "asc" } });
    const { id: departmentId } = await prisma.department.findUniqueOrThrow({ where: { code: "115" } });
    expect(grants.map(({ after }) => after)).toEqual([
      {
        ...{ departmentId, account: "13800000001", role: "clerk", unit: "115003" },
        where: "115 临江县教育局",
      },
      { account: "yewu", role: "businessReviewer", where: "归口 教科文股", unit: null },
      { account: "yewu", role: "auditor", where: "全部部门", unit: null },
    ]);
    expect(await verifyChain(prisma)).toMatchObject({ ok: true });
    expect(answer.slips.map(({ account, name, roles }) => [account, name, roles])).toEqual([
      ["yewu", "业务示例", ["审计（全部部门）", "业务股（归口 教科文股）"]],
      ["13800000001", "经办示例", ["经办（实验小学）"]],
    ]);
    for (const { account, password } of answer.slips) {
      const stored = people.find(({ accountName }) => accountName === account);
      expect(stored).toMatchObject({ mustChangePassword: true, active: true });
      expect(await checkPassword(stored?.passwordHash ?? null, password)).toBe(true);
      expect(JSON.stringify(await prisma.auditEvent.findMany({ select: { before: true, after: true } }))).not.toContain(
        password,
      );
    }
    const departments = await prisma.department.findMany({ orderBy: { code: "asc" }, include: { section: true } });
    expect(departments.map(({ code, region, section }) => [code, region, section?.name])).toEqual([
      ["115", "示例区", "教科文股"],
      ["202", "临江县", undefined],
    ]);
  });

  it("changes nothing the second time", async () => {
    const before = await events();
    const { plan, hash } = await lookThrough(prisma, file(COUNTY), actor);
    expect(plan).toMatchObject({ refused: 0, changed: 0 });
    expect(await applyLists(prisma, file(COUNTY), { actor, wanted: hash, way: "password" })).toMatchObject({
      ...{ applied: false, slips: [] },
    });
    expect(await events()).toEqual(before);
  });

  it("is what the filled workbook says: uploaded as it is, it has nothing to do", async () => {
    const office = inUse(await readStanding(prisma));
    expect(listRows(office).roles).toContainEqual({
      ...{ account: "13800000001", person: "经办示例", role: "clerk", reach: "115", unit: "115003" },
    });
    const { plan } = await lookThrough(prisma, await readBack(office), actor);
    expect(plan).toMatchObject({ refused: 0, changed: 0 });
    expect(plan.sheets.map(({ leftCount }) => leftCount)).toEqual([0, 0, 0, 0, 0]);
  });
});

describe("a file that changes what is there", () => {
  it("is applied all or nothing, and deletes nobody", async () => {
    const rows = {
      departments: [{ code: "115", name: "临江县教育体育局" }],
      people: [{ account: "xin", name: "新人示例" }],
      roles: [{ account: "xin", role: "预算股", reach: "115" }],
    };
    expect(await apply(rows)).toMatchObject({ applied: false, plan: { refused: 1 } });
    expect(await prisma.user.count({ where: { accountName: "xin" } })).toBe(0);
    const mended = { ...rows, roles: [{ account: "xin", role: "预算股", reach: "全部部门" }] };
    expect(await apply(mended, "oidc")).toMatchObject({ applied: true, slips: [] });
    expect(await prisma.user.findUnique({ where: { accountName: "xin" } })).toMatchObject({
      ...{ passwordHash: null, mustChangePassword: false },
    });
    expect(await prisma.department.findUnique({ where: { code: "115" } })).toMatchObject({ name: "临江县教育体育局" });
    expect([await prisma.unit.count(), await prisma.user.count()]).toEqual([3, 4]);
  });

  it("is shown again when what was seen is no longer so", async () => {
    const rows = { departments: [{ code: "303", name: "临江县文旅局" }] };
    const { hash } = await lookThrough(prisma, file(rows), actor);
    await prisma.department.create({ data: { code: "303", name: "临江县文化局", region: "临江县" } });
    const answer = await applyLists(prisma, file(rows), { actor, wanted: hash, way: "password" });
    expect(answer.applied).toBe(false);
    expect(answer.plan.sheets[1]?.rows[0]).toMatchObject({ state: "changed" });
    expect(answer.hash).not.toBe(hash);
    expect(await applyLists(prisma, file(rows), { actor, wanted: answer.hash, way: "oidc" })).toMatchObject({
      applied: true,
    });
  });

  it("moves units with those below them, in whatever order it lists them", async () => {
    const rows = {
      units: [
        { department: "115", code: "115003", name: "实验小学", kind: "事业单位", parent: "115001" },
        { department: "115", code: "115004", name: "分校", kind: "事业单位", parent: "115003" },
        { department: "115", code: "115002", name: "学区办", kind: "事业单位", parent: "115003" },
      ],
    };
    expect(await apply(rows)).toMatchObject({ applied: true });
    const units = await prisma.unit.findMany({ orderBy: { code: "asc" } });
    expect(units.map(({ code, parentCode }) => [code, parentCode])).toEqual([
      ["115001", null],
      ["115002", "115003"],
      ["115003", "115001"],
      ["115004", "115003"],
    ]);
  });
});

it("moves a unit to the lowest level while the one below it goes elsewhere", async () => {
  const unit = (place: number, parent: number | null) => ({
    ...{ department: "202", code: `20200${place}`, name: `水利站${place}`, kind: "事业单位" },
    ...(parent !== null && { parent: `20200${parent}` }),
  });
  expect(await apply({ units: [unit(1, null), unit(2, 1), unit(3, null), unit(4, 3)] })).toMatchObject({
    applied: true,
  });
  expect(await apply({ units: [unit(1, 4), unit(2, 4)] })).toMatchObject({ applied: true });
  const units = await prisma.unit.findMany({ where: { code: { startsWith: "202" } }, orderBy: { code: "asc" } });
  expect(units.map(({ parentCode }) => parentCode)).toEqual(["202004", "202004", null, "202003"]);
});

describe("first passwords that were lost", () => {
  it("are made anew for whoever has never signed in, each with its event", async () => {
    const yewu = await prisma.user.findUniqueOrThrow({ where: { accountName: "yewu" } });
    await prisma.signInAttempt.create({ data: { key: "pair:yewu 192.0.2.1", attempts: 5, lastAt: new Date() } });
    const [slip, ...more] = await renewFirstPasswords(prisma, [yewu.id], actor);
    expect(more).toEqual([]);
    expect(slip).toMatchObject({ account: "yewu", name: "业务示例" });
    const now = await prisma.user.findUniqueOrThrow({ where: { id: yewu.id } });
    expect(await checkPassword(now.passwordHash, slip?.password ?? "")).toBe(true);
    expect(now).toMatchObject({ mustChangePassword: true, version: yewu.version + 1 });
    expect(await prisma.signInAttempt.count()).toBe(0);
    const last = await prisma.auditEvent.findFirstOrThrow({ orderBy: { seq: "desc" } });
    expect(last).toMatchObject({ action: "people.setPassword", entity: `user:${yewu.id}`, actorId: id });
    expect(last.after).toMatchObject({ account: "yewu", mustChangePassword: true });
  });

  it("are refused, all of them, when one has signed in", async () => {
    const people = await prisma.user.findMany({ where: { accountName: { in: ["yewu", "13800000001"] } } });
    const clerk = people.find(({ accountName }) => accountName === "13800000001");
    await openSession(prisma, clerk?.id ?? "", { address: null, userAgent: "" }, "password");
    const hashes = people.map(({ passwordHash }) => passwordHash).sort();
    await expect(
      renewFirstPasswords(
        prisma,
        people.map((one) => one.id),
        actor,
      ),
    ).rejects.toThrow(
      "选中的人员中有 1 人已登录过、已停用或不存在，没有生成；请刷新页面后重新选择，已登录过的请在“人员”中重设密码。",
    );
    const after = await prisma.user.findMany({ where: { id: { in: people.map((one) => one.id) } } });
    expect(after.map(({ passwordHash }) => passwordHash).sort()).toEqual(hashes);
  });
});
