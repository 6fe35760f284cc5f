/** The password of every demo account: known to all, and therefore only ever put into a demo. */
export const DEMO_PASSWORD = "demo-2024";

/**
 * One account for each step of the work, as start prints them and the seed creates them.
 * @type {readonly { accountName: string, displayName: string, term: string, role: "clerk" | "reviewer" | "signer" | "administrator" }[]}
 */
export const DEMO_ACCOUNTS = [
  { accountName: "jingban", displayName: "经办示例", term: "经办", role: "clerk" },
  { accountName: "shenhe", displayName: "审核示例", term: "审核", role: "reviewer" },
  { accountName: "qianfa", displayName: "签发示例", term: "签发", role: "signer" },
  { accountName: "guanli", displayName: "管理示例", term: "管理", role: "administrator" },
];
