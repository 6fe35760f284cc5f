import { beforeEach, expect, it } from "vitest";
import { z } from "zod";
import { BookError } from "@/lib/domain/book";
import { type ActionSpec, runAction, runOwnAction } from "./action";
import { Refusal } from "./action-error";
import { carryCookie, serveFrom, signInAs } from "./session-testing";
import { testDatabase } from "./testing";

const { prisma, url } = await testDatabase();
serveFrom(url);

const department = await prisma.department.create({ data: { code: "202", name: "示例部门", region: "示例区" } });
const person = async (accountName: string, role: "clerk" | "reviewer") => {
  const memberships = { create: { departmentId: department.id, role } };
  return (await prisma.user.create({ data: { accountName, displayName: "示例", memberships } })).id;
};
const clerk = await person("jingban", "clerk");
const reviewer = await person("shenhe", "reviewer");

const input = z.object({
  name: z
    .string("应填写名称")
    .min(1, "名称不能为空")
    .regex(/^[a-z]*$/, "名称应为小写字母"),
  years: z.array(z.number("年份应为数字")),
});
let ran: string[] = [];

const spec = (run?: () => never): ActionSpec<typeof input, string> => ({
  action: "budget.import",
  input,
  scope: ({ name }) => (name === "nowhere" ? null : { departmentId: department.id, unit: null }),
  run: async ({ name }, user) => {
    run?.();
    ran.push(name);
    return `${user.account}:${name}`;
  },
});

const good = { name: "a", years: [2024] };

beforeEach(() => {
  ran = [];
});

it("runs for a person who may", async () => {
  await signInAs(clerk);
  expect(await runAction(spec(), good)).toEqual({ ok: true, data: "jingban:a" });
});

it("refuses without a session before it looks at the input", async () => {
  carryCookie(null);
  expect(await runAction(spec(), null)).toEqual({
    ok: false,
    error: { code: "signedOut", message: "登录已失效，请重新登录后再办理。" },
  });
  expect(ran).toEqual([]);
});

it("names each wrong field with the first thing wrong with it", async () => {
  await signInAs(clerk);
  expect(await runAction(spec(), { name: "", years: [2024, "x"] })).toEqual({
    ok: false,
    error: {
      code: "invalid",
      message: "填写的内容有误，请按提示更正。",
      fields: { name: "名称不能为空", "years.1": "年份应为数字" },
    },
  });
  expect(ran).toEqual([]);
});

it("refuses a person without the right, and input about nothing", async () => {
  await signInAs(reviewer);
  expect(await runAction(spec(), good)).toEqual({
    ok: false,
    error: { code: "forbidden", message: "您的角色（审核）不能导入预算，如需办理，请联系系统管理员调整角色" },
  });
  await signInAs(clerk);
  expect(await runAction(spec(), { ...good, name: "nowhere" })).toEqual({
    ok: false,
    error: { code: "forbidden", message: "没有找到要办理的部门或预算，可能已被删除，或您没有权限。" },
  });
  expect(ran).toEqual([]);
});

it("passes on what is worded for the person", async () => {
  await signInAs(clerk);
  const refuse = () => {
    throw new Refusal("已提交，不能更改。");
  };
  const misread = () => {
    throw new BookError("lines[12].amount", '"x"', "应为金额");
  };
  expect(await runAction(spec(refuse), good)).toEqual({
    ok: false,
    error: { code: "declined", message: "已提交，不能更改。" },
  });
  expect(await runAction(spec(misread), good)).toEqual({
    ok: false,
    error: { code: "declined", message: 'lines[12].amount：应为金额；现为 "x"' },
  });
});

it("shows an unexpected error by its number alone", async () => {
  await signInAs(clerk);
  const fail = () => {
    throw new Error("relation does not exist");
  };
  const result = await runAction(spec(fail), good);
  const error = result.ok ? null : result.error;
  expect(error?.code).toBe("failed");
  expect(error?.message).toMatch(/^系统出错，编号 [0-9a-f]{8}。请稍后重试；仍不成功请把编号告诉系统管理员。$/);
});

it("answers what an action words itself as the action words it, and the rest as ever", async () => {
  await signInAs(clerk);
  class Taken extends Refusal {
    readonly by = "示例";
  }
  const explain = (error: unknown) =>
    error instanceof Taken ? { code: "taken" as const, message: error.message, by: error.by } : null;
  const taken = () => {
    throw new Taken("已被占用。");
  };
  const refuse = () => {
    throw new Refusal("已提交，不能更改。");
  };
  expect(await runAction({ ...spec(taken), explain }, good)).toEqual({
    ok: false,
    error: { code: "taken", message: "已被占用。", by: "示例" },
  });
  expect(await runAction({ ...spec(refuse), explain }, good)).toEqual({
    ok: false,
    error: { code: "declined", message: "已提交，不能更改。" },
  });
});

it("lets a person act on the own account without a role, also before an initial password is replaced", async () => {
  const { id } = await prisma.user.create({
    data: { accountName: "xinren", displayName: "示例", mustChangePassword: true },
  });
  const own = () => runOwnAction({ input, run: async ({ name }, user) => `${user.account}:${name}` }, good);
  carryCookie(null);
  expect((await own()).ok).toBe(false);
  await signInAs(id);
  expect(await own()).toEqual({ ok: true, data: "xinren:a" });
  expect(await runAction(spec(), good)).toMatchObject({ ok: false, error: { code: "signedOut" } });
  expect(await runOwnAction({ input, run: async () => "" }, { name: "", years: [] })).toMatchObject({
    error: { code: "invalid", fields: { name: "名称不能为空" } },
  });
  const refuse = async () => {
    throw new Refusal("已提交，不能更改。");
  };
  expect(await runOwnAction({ input, run: refuse }, good)).toMatchObject({ error: { code: "declined" } });
});
