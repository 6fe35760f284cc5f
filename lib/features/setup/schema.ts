import { z } from "zod";
import { passwordProblem } from "@/lib/domain/access/password";
import { EDITIONS } from "@/lib/domain/editions";
import { named } from "@/lib/domain/text";
import { departmentCode, regionName } from "../departments/schema";
import { accountName, personName } from "../people/schema";

const office = {
  kind: z.enum(["bureau", "department"], "请选择由谁使用本系统"),
  name: named(z.string("请输入全称").trim().min(1, "请输入全称").max(100, "全称最多 100 字")),
  region: regionName,
  fiscalYear: z
    .string("请输入编制年度")
    .trim()
    .regex(/^20\d{2}$/, "编制年度应为四位年份，如 2027")
    .transform(Number),
  edition: z.string("请选择公开套表版式").refine((id) => EDITIONS.has(id), "请选择公开套表版式"),
  /** of the one department that prepares for itself; a bureau gives none */
  departmentCode: z.union([departmentCode, z.literal("")]).default(""),
};

const administrator = {
  account: accountName,
  person: personName,
  password: z.string("请输入密码").min(1, "请输入密码").max(400, "密码最多 200 位"),
};

interface Single {
  kind: string;
  departmentCode: string;
}

function askDepartmentCode({ kind, departmentCode: code }: Single, context: z.RefinementCtx): void {
  if (kind === "department" && code === "") {
    context.addIssue({ code: "custom", path: ["departmentCode"], message: "请输入部门编码" });
  }
}

function refusePassword({ account, password }: { account: string; password: string }, context: z.RefinementCtx): void {
  const message = passwordProblem(password, account);
  if (message) context.addIssue({ code: "custom", path: ["password"], message });
}

/** Who is to run the installation. */
export const officeInput = z.object(office).superRefine(askDepartmentCode);

/** An account for an administrator. */
export const administratorInput = z.object(administrator).superRefine(refusePassword);

/** The whole set-up by somebody who has the code. */
export const setUpInput = z
  .object({
    code: z.string("请输入设置码").trim().min(1, "请输入设置码").max(100, "设置码有误"),
    ...office,
    ...administrator,
    again: z.string("请再输入一次密码"),
  })
  .superRefine(askDepartmentCode)
  .superRefine(refusePassword)
  .refine(({ password, again }) => password === again, { path: ["again"], message: "两次输入的密码不一致" });

export type OfficeFacts = z.infer<typeof officeInput>;
export type AdministratorFacts = z.infer<typeof administratorInput>;
