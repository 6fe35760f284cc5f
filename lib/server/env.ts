import { z } from "zod";
import { DEFAULT_MAX_ROWS } from "@/lib/domain/book/row-limits";

/** What each variable must be, in the words of the message; a secret's value is never shown. */
const EXPECTED: Record<string, { expected: string; secret?: boolean }> = {
  DATABASE_URL: { expected: "postgresql://账号:密码@主机:端口/库名", secret: true },
  NEXTAUTH_SECRET: { expected: "至少 32 个字符的随机文本", secret: true },
  NEXTAUTH_URL: { expected: "用户访问的完整地址，如 http://localhost:3000" },
  PORT: { expected: "1 至 65535 的端口号" },
  TRUST_PROXY: { expected: "程序前面反向代理的层数，0 至 9 的整数，没有时不设或设为 0" },
  OIDC_ISSUER: { expected: "统一身份认证的地址，如 https://sso.example.gov.cn" },
  OIDC_CLIENT_ID: { expected: "统一身份认证分配的客户端编号" },
  OIDC_CLIENT_SECRET: { expected: "统一身份认证分配的客户端密钥", secret: true },
  OIDC_ACCOUNT_CLAIM: { expected: "ID Token 中作为账号的字段名，如 preferred_username、sub、employee_no" },
  SMTP_URL: { expected: "发信服务器的地址，如 smtps://账号:密码@mail.example.gov.cn:465", secret: true },
  MAIL_FROM: { expected: "发信人，如 budget@example.gov.cn 或 十六表 <budget@example.gov.cn>" },
  SETUP_CODE: { expected: "初始设置用的设置码，至少 12 个字符", secret: true },
  MAX_ROWS: { expected: "一份预算每类最多的行数，100 至 200000 的整数" },
  LOG_LEVEL: { expected: "fatal、error、warn、info、debug、trace 或 silent" },
};

/** Variables that are set together or not at all, and what is said of one that is missing. */
const TOGETHER: readonly { names: readonly string[]; words: string }[] = [
  { names: ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"], words: "三个 OIDC 变量须同时设置或同时不设" },
  { names: ["SMTP_URL", "MAIL_FROM"], words: "SMTP_URL 和 MAIL_FROM 须同时设置或同时不设" },
];

/** An address, alone or after a name: 十六表 <budget@example.gov.cn>. */
const SENDER = /^([^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/;

const maxRowsSchema = z.coerce.number().int().min(100).max(200_000).default(DEFAULT_MAX_ROWS);

const schema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  NEXTAUTH_SECRET: z.string().min(32),
  NEXTAUTH_URL: z.url({ protocol: /^https?$/ }),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  TRUST_PROXY: z.string().regex(/^\d$/).default("0").transform(Number),
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_ACCOUNT_CLAIM: z
    .string()
    .regex(/^[\w.:/-]+$/)
    .default("preferred_username"),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().regex(SENDER).optional(),
  SETUP_CODE: z.string().min(12).optional(),
  SETUP_CODE_FILE: z.string().optional(),
  MAX_ROWS: maxRowsSchema,
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
});

type Parsed = z.infer<typeof schema>;

/** The settings of this process; `oidc` is null when people sign in with account and password only. */
export interface Env {
  databaseUrl: string;
  nextauthSecret: string;
  nextauthUrl: string;
  port: number;
  /** how many proxies stand in front, each adding to X-Forwarded-For; with none the header is not believed */
  trustedProxies: number;
  oidc: { issuer: string; clientId: string; clientSecret: string; accountClaim: string } | null;
  /** the server that mails are handed to, and from whom they come; null: nothing is mailed */
  mail: { url: string; from: string } | null;
  /** what whoever sets the installation up must know; null when the start saw that there is nothing to set up */
  setupCode: string | null;
  /** where the start wrote the code down; null when it did not */
  setupCodeFile: string | null;
  logLevel: Parsed["LOG_LEVEL"];
}

/**
 * Reads the settings from environment variables; an empty one counts as absent.
 * @throws Error that names every wrong variable, what was found and what is expected, in Chinese
 */
export function parseEnv(variables: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const result = schema.safeParse(given);
  const incomplete = TOGETHER.flatMap(({ names }) => {
    const absent = names.filter((name) => given[name] === undefined);
    return absent.length < names.length ? absent : [];
  });
  if (!result.success || incomplete.length > 0) {
    const wrong = result.success ? [] : result.error.issues.map((issue) => String(issue.path[0]));
    const names = new Set([...wrong, ...incomplete]);
    throw new Error(
      `环境变量有误，程序不能启动：\n${[...names].map((name) => explanation(name, given[name])).join("\n")}`,
    );
  }
  const { DATABASE_URL, NEXTAUTH_SECRET, NEXTAUTH_URL, PORT, TRUST_PROXY, LOG_LEVEL } = result.data;
  const { SETUP_CODE, SETUP_CODE_FILE, SMTP_URL, MAIL_FROM } = result.data;
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = result.data;
  const { OIDC_ACCOUNT_CLAIM: accountClaim } = result.data;
  return {
    databaseUrl: DATABASE_URL,
    nextauthSecret: NEXTAUTH_SECRET,
    nextauthUrl: NEXTAUTH_URL,
    port: PORT,
    trustedProxies: TRUST_PROXY,
    oidc: issuer && clientId && clientSecret ? { issuer, clientId, clientSecret, accountClaim } : null,
    mail: SMTP_URL && MAIL_FROM ? { url: SMTP_URL, from: MAIL_FROM } : null,
    setupCode: SETUP_CODE ?? null,
    setupCodeFile: SETUP_CODE_FILE ?? null,
    logLevel: LOG_LEVEL,
  };
}

function explanation(name: string, value: string | undefined): string {
  const { expected, secret } = EXPECTED[name] ?? { expected: "" };
  const group = value === undefined ? TOGETHER.find(({ names }) => names.includes(name)) : undefined;
  const together = group ? `（${group.words}）` : "";
  const found = value === undefined ? "未设置" : secret ? `已设置（${value.length} 个字符，不显示）` : `“${value}”`;
  return `- ${name}：${found}，应为 ${expected}${together}`;
}

let parsed: Env | undefined;

/** The settings of this process, parsed at the first call: a build has none and must not ask for them. */
export function env(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}

/**
 * How many rows of one kind a budget may have (`rowLimit`): MAX_ROWS, which commands at the server's console obey as well, though they
 * have none of the other settings.
 */
export function maxRows(variables: Readonly<Record<string, string | undefined>> = process.env): number {
  const read = maxRowsSchema.safeParse(variables.MAX_ROWS || undefined);
  return read.success ? read.data : DEFAULT_MAX_ROWS;
}
