/** The password of every demo account: known to all, and therefore only ever put into a demo. */
export const DEMO_PASSWORD = "demo-2024";

/**
 * @typedef {object} DemoAccount
 * @property {string} accountName
 * @property {string} displayName
 * @property {string} term what start calls it
 * @property {"clerk" | "reviewer" | "signer" | "publisher" | "auditor" | "administrator" | "businessReviewer" | "budgetOfficer" | "systemAdministrator"} role
 * @property {string} [unit] the one unit it works for; absent for the whole department
 */

/**
 * One account for each step of the work, as start prints them and the seed creates them.
 * @type {readonly DemoAccount[]}
 */
export const DEMO_ACCOUNTS = [
  { accountName: "jingban", displayName: "经办示例", term: "经办", role: "clerk" },
  { accountName: "danwei", displayName: "单位经办示例", term: "单位经办", role: "clerk", unit: "202002" },
  { accountName: "shenhe", displayName: "审核示例", term: "审核", role: "reviewer" },
  { accountName: "qianfa", displayName: "签发示例", term: "签发", role: "signer" },
  { accountName: "fabu", displayName: "发布示例", term: "发布", role: "publisher" },
  { accountName: "shenji", displayName: "审计示例", term: "审计", role: "auditor" },
  { accountName: "bumen", displayName: "部门管理示例", term: "部门管理员", role: "administrator" },
  { accountName: "yewu", displayName: "业务股示例", term: "财政业务股", role: "businessReviewer" },
  { accountName: "yusuan", displayName: "预算股示例", term: "财政预算股", role: "budgetOfficer" },
  { accountName: "guanli", displayName: "管理示例", term: "系统管理员", role: "systemAdministrator" },
];

/** The bureau above the demo's department, and the section that reviews it. */
export const DEMO_BUREAU = { name: "示例财政局", section: "行政政法股" };
