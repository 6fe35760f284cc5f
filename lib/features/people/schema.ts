import { z } from "zod";
import { ROLES } from "@/lib/domain/access";
import { accountProblem } from "@/lib/domain/access/account";
import { named } from "@/lib/domain/text";
import { mailAddress } from "../account/schema";
import type { PeopleConditions } from "./types";

/** Of which department the people are kept; blank: of all, which is the bureau's. */
const department = z.union([z.literal("").transform(() => null), z.uuid("请选择部门")]);
const person = z.uuid("没有选中人员");
const password = z.string("请输入初始密码").min(1, "请输入初始密码").max(400, "密码最多 200 位");
/** What a person is called. */
export const personName = named(z.string("请输入姓名").trim().min(1, "请输入姓名").max(64, "姓名最多 64 字"));
const role = z.enum(ROLES, "请选择角色");
const unit = z
  .string()
  .trim()
  .max(20)
  .transform((code) => (code === "" ? null : code));

/** Where a role is to be held, as a form says it: `department:ID`, `section:ID`, `everywhere`. */
const place = z
  .string("请选择范围")
  .regex(/^(everywhere|(department|section):[0-9a-f-]{36})$/i, "请选择范围")
  .transform((text) => {
    const [kind, id = null] = text.split(":");
    return { departmentId: kind === "department" ? id : null, sectionId: kind === "section" ? id : null };
  });

/** What a new account is called. */
export const accountName = z
  .string("请输入账号")
  .trim()
  .min(1, "请输入账号")
  .superRefine((account, { addIssue }) => {
    const message = accountProblem(account);
    if (message) addIssue({ code: "custom", message });
  });

export const personInput = z
  .object({
    ...{ place, account: accountName, name: personName, role, unit },
    /** blank for a person who signs in through OIDC only */
    password: z
      .string()
      .max(400, "密码最多 200 位")
      .transform((typed) => (typed === "" ? null : typed)),
  })
  .transform(({ place: at, ...person }) => ({ ...person, ...at }));

export const grantInput = z
  .object({
    ...{ place, role, unit },
    account: named(z.string("请输入账号").trim().min(1, "请输入账号").max(64, "账号最多 64 字")),
  })
  .transform(({ place: at, ...grant }) => ({ ...grant, ...at }));

export const renameInput = z.object({ department, person, name: personName });
export const mailInput = z.object({ department, person, mail: mailAddress });
export const activeInput = z.object({ department, person, active: z.boolean() });
export const firstPasswordInput = z.object({ department, person, password });
export const withdrawInput = z.object({ department, membership: z.uuid("没有选中角色") });
export const answerInput = z.object({ department, request: z.uuid("没有选中请求"), agree: z.boolean() });
export const withdrawRequestInput = z.object({ department, request: z.uuid("没有选中请求") });
export const signOutInput = z.object({ department, person });

const conditions = z.object({
  text: z.string().trim().max(100).catch(""),
  role: z.union([z.literal(""), z.enum(ROLES)]).catch(""),
  state: z.enum(["", "open", "closed", "never"]).catch(""),
});

/** Conditions as they stand in an address, which anybody may have written; what cannot be read counts for nothing. */
export function readConditions(query: Readonly<Record<string, unknown>>): PeopleConditions {
  return conditions.parse(query);
}
