import { z } from "zod";

export const passwordInput = z
  .object({
    current: z.string("请输入现在的密码").min(1, "请输入现在的密码").max(200, "密码最多 200 位"),
    next: z.string("请输入新密码").min(1, "请输入新密码").max(400, "密码最多 200 位"),
    again: z.string("请再输入一次新密码"),
  })
  .refine(({ next, again }) => next === again, { path: ["again"], message: "两次输入的新密码不一致" });

/** Where mails go; blank for nowhere. */
export const mailAddress = z
  .string("请填写邮箱")
  .trim()
  .max(254, "邮箱最多 254 字")
  .transform((text) => (text === "" ? null : text))
  .pipe(z.email("邮箱应如 zhangsan@example.gov.cn").nullable());

export const ownMailInput = z.object({ mail: mailAddress, wanted: z.boolean() });

/** One session, or all others when none is named. */
export const revokeInput = z.object({ session: z.uuid("登录记录的编号有误").nullable() });

/** 外观: colours and how close rows stand, kept in the browser. */
export const looksInput = z.object({
  theme: z.enum(["auto", "light", "dark"], "请选择颜色"),
  density: z.enum(["compact", "wide"], "请选择行高"),
});
