import type { Role } from "@/lib/domain/access";

/** What a role does on the work bench, in one sentence; told once for each role a person has. */
export const ROLE_DUTIES: Readonly<Record<Role, string>> = {
  clerk: "您是经办：核对套表和说明，处理校验发现的问题，下载公开材料。",
  reviewer: "您是审核：逐表核对数字来源，查看校验结果和四舍五入差额。",
  signer: "您是签发：查看套表、说明和校验结果，下载材料核签。",
  publisher: "您是发布：下载公开材料，按规定时间公开。",
  auditor: "您是审计：可以查看全部套表、说明和数字来源，不能改动。",
  administrator: "您是系统管理员：负责账号和单位维护。",
};
