import { describe, expect, it } from "vitest";
import { banner } from "./banner.mjs";

const URL = "http://localhost:3000";
const READY = { office: "临江县财政局", administrators: 1, demoAccounts: [] };
const RIGHTS = { account: "web", owns: false, missing: [], excess: [] };
const DATA = { directory: "/data", database: "/data/pg", elsewhere: false };
const STARTED = { url: URL, installation: READY, setup: null, demo: [], exposed: false, rights: RIGHTS, data: DATA };

describe("the banner", () => {
  it("leads an empty installation to its set-up", () => {
    const installation = { office: null, administrators: 0, demoAccounts: [] };
    const setup = { code: "ABCD-EFGH-JKMN", file: "/data/setup-code" };
    expect(banner({ ...STARTED, installation, setup })).toBe(`
十六表已启动：${URL}
还没有使用单位和账号。请在浏览器打开下面的地址，完成初始设置：
  ${URL}/setup
  设置码：ABCD-EFGH-JKMN（也写在 /data/setup-code，设置完成后失效）
数据保存在 /data
按 Ctrl+C 停止。
`);
    expect(banner({ ...STARTED, installation, setup: { ...setup, file: null } })).toContain(
      "  设置码：ABCD-EFGH-JKMN（设置完成后失效）\n",
    );
  });

  it("says who uses an installation and where to sign in", () => {
    expect(banner(STARTED)).toBe(`
十六表已启动：${URL}
使用单位：临江县财政局
登录：${URL}/login
数据保存在 /data
按 Ctrl+C 停止。
`);
  });

  it("says what is missing: the office, or whoever could administer", () => {
    expect(banner({ ...STARTED, installation: { ...READY, office: null } })).toContain(
      `还没有说明由谁使用。请用系统管理员账号登录，按提示完成初始设置：\n  ${URL}/login\n`,
    );
    expect(banner({ ...STARTED, installation: { ...READY, administrators: 0 } })).toContain(
      "没有可用的系统管理员账号。请在本机运行 npm run admin -- create 账号 新建一个。\n",
    );
  });

  it("lists the demo accounts that are open, and warns when the network reaches them", () => {
    const local = banner({ ...STARTED, demo: ["jingban", "guanli"] });
    expect(local).toContain("演示账号（密码均为 demo-2024）：\n  jingban  经办\n  guanli  系统管理员\n正式使用前，");
    expect(local).not.toContain("⚠");
    expect(banner({ ...STARTED, demo: ["jingban"], exposed: true })).toContain(
      "⚠ 演示账号的密码是公开的，而其他机器可以访问本程序或其数据库：任何人都能用它们登录。\n",
    );
    expect(banner({ ...STARTED, exposed: true })).not.toContain("⚠");
  });

  it("warns where the program could change what must only grow", () => {
    expect(banner({ ...STARTED, rights: { ...RIGHTS, account: "app", owns: true } })).toContain(
      [
        "⚠ 程序以数据库的属主或超级用户 app 运行，它能关闭对审计记录的保护。请另建一个不拥有任何表的账号填入 DATABASE_URL，",
        "  把属主的地址改填入 MIGRATION_DATABASE_URL 后重新启动（启动时自动授权）。",
      ].join("\n"),
    );
    expect(banner({ ...STARTED, rights: { ...RIGHTS, excess: ["audit_event"] } })).toContain(
      "⚠ 数据库账号 web 能改动只许追加的表：audit_event。请由属主运行 npm run db:grant 收回。\n",
    );
  });

  it("says where the data is, loudly where that is not the data folder", () => {
    expect(banner({ ...STARTED, data: { ...DATA, database: null } })).toContain(
      "\n数据保存在 DATABASE_URL 指向的数据库；密钥和备份在 /data\n",
    );
    const elsewhere = { directory: "/root/x", database: "/var/lib/sixteen-tables/data-1", elsewhere: true };
    expect(banner({ ...STARTED, data: elsewhere })).toContain(
      "\n⚠ 数据库不在数据目录 /root/x 里，而在 /var/lib/sixteen-tables/data-1：\n",
    );
  });
});
