import { describe, expect, it } from "vitest";
import { parseEnv } from "./env";

const GOOD = {
  DATABASE_URL: "postgresql://app:secret-word@127.0.0.1:5432/app",
  NEXTAUTH_SECRET: "0123456789abcdef0123456789abcdef",
  NEXTAUTH_URL: "http://localhost:3000",
};

describe("parseEnv", () => {
  it("takes defaults for what may be absent or empty", () => {
    expect(parseEnv({ ...GOOD, PORT: "", OIDC_ISSUER: "" })).toEqual({
      databaseUrl: GOOD.DATABASE_URL,
      nextauthSecret: GOOD.NEXTAUTH_SECRET,
      nextauthUrl: GOOD.NEXTAUTH_URL,
      port: 3000,
      trustedProxies: 0,
      oidc: null,
      mail: null,
      setupCode: null,
      setupCodeFile: null,
      logLevel: "info",
    });
  });

  it("reads the three OIDC variables together", () => {
    const oidc = { OIDC_ISSUER: "https://sso.example.gov.cn", OIDC_CLIENT_ID: "budget", OIDC_CLIENT_SECRET: "s" };
    expect(parseEnv({ ...GOOD, ...oidc }).oidc).toEqual({
      issuer: "https://sso.example.gov.cn",
      clientId: "budget",
      clientSecret: "s",
      accountClaim: "preferred_username",
    });
    expect(parseEnv({ ...GOOD, ...oidc, OIDC_ACCOUNT_CLAIM: "employee_no" }).oidc?.accountClaim).toBe("employee_no");
  });

  it("reads how many proxies stand in front, and takes nothing else for a number", () => {
    expect(parseEnv({ ...GOOD, TRUST_PROXY: "2" }).trustedProxies).toBe(2);
    for (const wrong of ["true", "-1", "1.5", "10", " 1"]) {
      expect(() => parseEnv({ ...GOOD, TRUST_PROXY: wrong })).toThrow(
        `- TRUST_PROXY：“${wrong}”，应为 程序前面反向代理的层数，0 至 9 的整数，没有时不设或设为 0`,
      );
    }
  });

  it("names every wrong variable with what was found and what is expected", () => {
    const wrong = {
      PORT: "70000",
      LOG_LEVEL: "loud",
      NEXTAUTH_URL: undefined,
      OIDC_ISSUER: "https://sso",
      OIDC_CLIENT_ID: "b",
    };
    expect(() => parseEnv({ ...GOOD, ...wrong })).toThrow(
      [
        "环境变量有误，程序不能启动：",
        "- NEXTAUTH_URL：未设置，应为 用户访问的完整地址，如 http://localhost:3000",
        "- PORT：“70000”，应为 1 至 65535 的端口号",
        "- LOG_LEVEL：“loud”，应为 fatal、error、warn、info、debug、trace 或 silent",
        "- OIDC_CLIENT_SECRET：未设置，应为 统一身份认证分配的客户端密钥（三个 OIDC 变量须同时设置或同时不设）",
      ].join("\n"),
    );
  });

  it("never shows a secret", () => {
    const message = (variables: Record<string, string>) => {
      try {
        return String(parseEnv({ ...GOOD, ...variables }).port);
      } catch (error) {
        return String(error);
      }
    };
    expect(message({ DATABASE_URL: "mysql://app:secret-word@db/app", NEXTAUTH_SECRET: "short-word" })).toBe(
      [
        "Error: 环境变量有误，程序不能启动：",
        "- DATABASE_URL：已设置（30 个字符，不显示），应为 postgresql://账号:密码@主机:端口/库名",
        "- NEXTAUTH_SECRET：已设置（10 个字符，不显示），应为 至少 32 个字符的随机文本",
      ].join("\n"),
    );
  });

  it("takes a mail server with a sender, and neither alone", () => {
    const smtp = { SMTP_URL: "smtps://budget:secret-word@mail.example.gov.cn:465", MAIL_FROM: "budget@example.gov.cn" };
    expect(parseEnv({ ...GOOD, ...smtp }).mail).toEqual({ url: smtp.SMTP_URL, from: smtp.MAIL_FROM });
    expect(parseEnv({ ...GOOD, ...smtp, MAIL_FROM: "十六表 <budget@example.gov.cn>" }).mail?.from).toBe(
      "十六表 <budget@example.gov.cn>",
    );
    expect(() => parseEnv({ ...GOOD, SMTP_URL: smtp.SMTP_URL })).toThrow(
      "- MAIL_FROM：未设置，应为 发信人，如 budget@example.gov.cn 或 十六表 <budget@example.gov.cn>（SMTP_URL 和 MAIL_FROM 须同时设置或同时不设）",
    );
    expect(() => parseEnv({ ...GOOD, SMTP_URL: "http://mail", MAIL_FROM: "nobody" })).toThrow(
      [
        "- SMTP_URL：已设置（11 个字符，不显示），应为 发信服务器的地址，如 smtps://账号:密码@mail.example.gov.cn:465",
        "- MAIL_FROM：“nobody”，应为 发信人，如 budget@example.gov.cn 或 十六表 <budget@example.gov.cn>",
      ].join("\n"),
    );
  });

  it("refuses an incomplete OIDC setting", () => {
    expect(() => parseEnv({ ...GOOD, OIDC_ISSUER: "https://sso.example.gov.cn", OIDC_CLIENT_ID: "budget" })).toThrow(
      "- OIDC_CLIENT_SECRET：未设置，应为 统一身份认证分配的客户端密钥（三个 OIDC 变量须同时设置或同时不设）",
    );
  });
});
