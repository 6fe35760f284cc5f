import type { OfficeKind, Role } from "@/lib/domain/access";

const DUTIES: Readonly<Record<Role, string>> = {
  clerk: "您是经办：填报、核对套表和说明，处理校验发现的问题，写明理由，提交审核，签发后报送财政。",
  reviewer: "您是审核：逐表核对数字来源和经办写的理由，批注、核减，通过或退回。",
  signer: "您是签发：核对套表、说明和审核结果，签发或退回。",
  publisher: "您是发布：财政批复后办理公开，下载公开材料，按期发布。",
  auditor: "您是审计：可以查看全部套表、说明和数字来源，不能改动。",
  administrator: "您是部门管理员：负责本部门的人员、角色和单位。",
  businessReviewer: "您是业务股：审核归口部门报送的预算，批注、核减，通过或退回。",
  budgetOfficer: "您是预算股：安排编制年度和阶段，下达控制数，批复预算。",
  systemAdministrator: "您是系统管理员：负责部门、归口、账号、编制年度、科目和校验参数。",
};

/** What differs where no bureau stands above the department. */
const ALONE: Partial<typeof DUTIES> = {
  clerk: "您是经办：填报、核对套表和说明，处理校验发现的问题，写明理由，报送和提交。",
  reviewer: "您是审核：逐表核对数字来源和经办写的理由，批注、核减，通过或退回；录入控制数和批复日期。",
  publisher: "您是发布：签发后办理公开，下载公开材料，按期发布。",
};

/** What a role does on the work bench, in one sentence; told once for each role a person has. */
export function roleDuty(role: Role, office: OfficeKind): string {
  return (office === "department" ? ALONE[role] : undefined) ?? DUTIES[role];
}
