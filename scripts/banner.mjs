import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "../prisma/demo-accounts.mjs";

/**
 * What the start says when everything runs.
 * @typedef {object} Started
 * @property {string} url the address people open
 * @property {import("./installation.mjs").Installation} installation
 * @property {{ code: string, file: string | null } | null} setup the code of the set-up while nobody can sign in
 * @property {readonly string[]} demo demo accounts that open with the published password
 * @property {import("./database-rights.mjs").Rights} rights of the role that serves
 * @property {{ directory: string, database: string | null, elsewhere: boolean }} data the data folder; where the embedded
 *   database keeps its data, null for a server of one's own; and whether that is outside of the data folder
 * @property {boolean} exposed whether others than this machine reach the program or its database
 */

/** @param {Started} started */
function nextStep({ url, installation, setup }) {
  if (setup) {
    const where = setup.file ? `（也写在 ${setup.file}，设置完成后失效）` : "（设置完成后失效）";
    return [
      "还没有使用单位和账号。请在浏览器打开下面的地址，完成初始设置：",
      `  ${url}/setup`,
      `  设置码：${setup.code}${where}`,
    ];
  }
  if (!installation.office) {
    return ["还没有说明由谁使用。请用系统管理员账号登录，按提示完成初始设置：", `  ${url}/login`];
  }
  const noOne = ["没有可用的系统管理员账号。请在本机运行 npm run admin -- create 账号 新建一个。"];
  return [`使用单位：${installation.office}`, `登录：${url}/login`, ...(installation.administrators > 0 ? [] : noOne)];
}

/** @param {Started} started */
function demoLines({ demo, exposed }) {
  if (demo.length === 0) return [];
  const accounts = DEMO_ACCOUNTS.filter(({ accountName }) => demo.includes(accountName));
  const warning = [
    "⚠ 演示账号的密码是公开的，而其他机器可以访问本程序或其数据库：任何人都能用它们登录。",
    "  请运行 npm run demo -- remove 移除演示数据，或停用这些账号。",
  ];
  return [
    `演示账号（密码均为 ${DEMO_PASSWORD}）：`,
    ...accounts.map(({ accountName, term }) => `  ${accountName}  ${term}`),
    ...(exposed ? warning : ["正式使用前，请运行 npm run demo -- remove 移除演示数据。"]),
  ];
}

/** @param {Started} started */
function databaseLines({ rights: { account, owns, excess } }) {
  if (owns) {
    return [
      `⚠ 程序以数据库的属主或超级用户 ${account} 运行，它能关闭对审计记录的保护。请另建一个不拥有任何表的账号填入 DATABASE_URL，`,
      "  把属主的地址改填入 MIGRATION_DATABASE_URL 后重新启动（启动时自动授权）。",
    ];
  }
  if (excess.length === 0) return [];
  return [`⚠ 数据库账号 ${account} 能改动只许追加的表：${excess.join("、")}。请由属主运行 npm run db:grant 收回。`];
}

/** @param {Started["data"]} data */
function dataLines({ directory, database, elsewhere }) {
  if (!database) return [`数据保存在 DATABASE_URL 指向的数据库；密钥和备份在 ${directory}`];
  if (!elsewhere) return [`数据保存在 ${directory}`];
  return [
    `⚠ 数据库不在数据目录 ${directory} 里，而在 ${database}：`,
    "  程序以 root 运行，PostgreSQL 须用普通账户，而该账户进不了数据目录。备份请用 npm run backup，不要只复制数据目录；",
    "  要放在一处，请把 DATA_DIR 设为该账户能进入的目录（如 /var/lib 下），或改用普通账户运行程序。",
  ];
}

/**
 * The lines that tell the person what to do next.
 * @param {Started} started
 * @returns {string}
 */
export function banner(started) {
  const lines = [
    `十六表已启动：${started.url}`,
    ...nextStep(started),
    ...dataLines(started.data),
    ...demoLines(started),
    ...databaseLines(started),
    "按 Ctrl+C 停止。",
  ];
  return `\n${lines.join("\n")}\n`;
}
