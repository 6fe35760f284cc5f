import { z } from "zod";
import { ROLES } from "@/lib/domain/access";
import { accountProblem } from "@/lib/domain/access/account";

const department = z.uuid("请选择部门");
const person = z.uuid("没有选中人员");
const password = z.string("请输入初始密码").min(1, "请输入初始密码").max(400, "密码最多 200 位");
/** What a person is called. */
export const personName = z.string("请输入姓名").trim().min(1, "请输入姓名").max(64, "姓名最多 64 字");
const role = z.enum(ROLES, "请选择角色");
const unit = z
  .string()
  .trim()
  .max(20)
  .transform((code) => (code === "" ? null : code));

/** What a new account is called. */
export const accountName = z
  .string("请输入账号")
  .trim()
  .superRefine((account, { addIssue }) => {
    const message = accountProblem(account);
    if (message) addIssue({ code: "custom", message });
  });

export const personInput = z.object({
  department,
  account: accountName,
  name: personName,
  role,
  unit,
  /** blank for a person who signs in through OIDC only */
  password: z
    .string()
    .max(400, "密码最多 200 位")
    .transform((typed) => (typed === "" ? null : typed)),
});

export const renameInput = z.object({ department, person, name: personName });
export const activeInput = z.object({ department, person, active: z.boolean() });
export const firstPasswordInput = z.object({ department, person, password });
export const grantInput = z.object({
  department,
  account: z.string("请输入账号").trim().min(1, "请输入账号").max(64, "账号最多 64 字"),
  role,
  unit,
});
export const withdrawInput = z.object({ department, membership: z.uuid("没有选中角色") });
export const signOutInput = z.object({ department, person });
