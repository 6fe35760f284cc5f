import type { AddressInfo } from "node:net";
import net from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { env, parseEnv } from "@/lib/server/env";
import { inTurn } from "@/lib/server/in-turn";
import { serveFrom, signInAs } from "@/lib/server/session-testing";
import { testDatabase } from "@/lib/server/testing";
import { QUEUE_SCHEMA } from "@/scripts/job-queue.mjs";
import { setOwnMailAction } from "../account/actions";
import { demoBookOf } from "../budgets/testing";
import { Desk } from "../entry/testing";
import { remindDepartments } from "../reminders/mutations";
import { MAIL_PAUSE, type MailJob, mailRound } from "./round";
import { deliver } from "./worker";

const { prisma, url } = await testDatabase({ office: "bureau" });
serveFrom(url);
const desk = await Desk.open(prisma, "202", demoBookOf("202"));
const clerk = await desk.person("经办");
const officer = { ...(await desk.person("预算股", null, "budgetOfficer")), name: "预算股" };

/** What a mail server was handed, each mail from envelope to its last line. */
const taken: string[] = [];
/** What the server says to a recipient. */
let recipient = "250 ok";

/** As much of SMTP as it takes to receive a mail. */
function serve(socket: net.Socket): void {
  let envelope = "";
  let data: string | null = null;
  socket.setEncoding("utf8");
  socket.write("220 test\r\n");
  socket.on("error", () => socket.destroy());
  socket.on("data", (chunk) => {
    if (data !== null) {
      data += chunk;
      if (!data.endsWith("\r\n.\r\n")) return;
      taken.push(`${envelope}${data}`);
      data = null;
      socket.write("250 queued\r\n");
      return;
    }
    for (const line of String(chunk).split("\r\n").filter(Boolean)) {
      const [verb = ""] = line.split(/[ :]/);
      if (verb === "MAIL" || verb === "RCPT") envelope += `${line}\n`;
      if (verb === "DATA") data = "";
      const answers: Record<string, string> = { DATA: "354 go on", QUIT: "221 bye", RCPT: recipient };
      socket.write(`${answers[verb] ?? "250 ok"}\r\n`);
    }
  });
}

const server = net.createServer(serve);
const settings = { url: "", from: "十六表 <budget@example.gov.cn>" };
const base = { DATABASE_URL: url, NEXTAUTH_SECRET: "a-secret-for-tests-of-at-least-32-characters" };

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  settings.url = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const variables = { ...base, SMTP_URL: settings.url, MAIL_FROM: settings.from, LOG_LEVEL: "silent" };
  Object.assign(env(), parseEnv({ ...variables, NEXTAUTH_URL: "https://budget.example.gov.cn" }));
  await signInAs(clerk.id);
});
afterAll(() => {
  server.close();
});

/** The mails in the queue, the oldest first. */
async function queued(): Promise<MailJob[]> {
  const rows = await prisma.$queryRawUnsafe<{ data: MailJob }[]>(
    `SELECT data FROM ${QUEUE_SCHEMA}.job WHERE name = 'mail' ORDER BY created_on, id`,
  );
  return rows.map(({ data }) => data);
}
const last = async () => (await queued()).at(-1) ?? { userId: "", subject: "", text: "" };
/** The bureau reminds the department. */
const remind = (ask: Parameters<typeof remindDepartments>[2]) =>
  inTurn(
    { departments: [desk.departmentId] },
    (tx) => remindDepartments(tx, { ...officer, office: "bureau" }, ask),
    prisma,
  );
const START = new Date();
const after = (milliseconds: number) => new Date(START.getTime() + milliseconds);

it("mails nothing to whoever gave no address", async () => {
  expect(await mailRound(prisma, START)).toBe(0);
});

it("takes an address from the person, which the trail does not name", async () => {
  const invalid = await setOwnMailAction({ mail: "nobody", wanted: true });
  expect(invalid).toMatchObject({ ok: false, error: { fields: { mail: "邮箱应如 zhangsan@example.gov.cn" } } });
  expect(await setOwnMailAction({ mail: " zhang@example.gov.cn ", wanted: true })).toEqual({ ok: true, data: null });
  const event = await prisma.auditEvent.findFirst({ where: { action: "account.setMail" } });
  expect([event?.before, event?.after]).toEqual([
    { mailGiven: false, mails: true },
    { mailGiven: true, mails: true },
  ]);
});

it("tells once what waits, with a link and nothing that people wrote", async () => {
  expect(await mailRound(prisma, START)).toBe(1);
  expect(await mailRound(prisma, after(MAIL_PAUSE))).toBe(0);
  const { subject, text, userId } = await last();
  expect({ subject, userId }).toEqual({ subject: "十六表：1 项新的待办", userId: clerk.id });
  expect(text).toContain("1. 编制预算，提交审核（还有 2 个单位没有报送）：2024 年 ");
  expect(text).toContain("https://budget.example.gov.cn/todos");
});

it("collects what comes within a quarter of an hour", async () => {
  const ask = { departments: [desk.departmentId], fiscalYear: 2024, text: "压减 3 万元后报送" };
  await prisma.mailRound.updateMany({ data: { toldAt: START, lookedAt: START } });
  await remind(ask);
  expect(await mailRound(prisma, after(MAIL_PAUSE - 1))).toBe(0);
  expect(await mailRound(prisma, after(MAIL_PAUSE))).toBe(1);
  const { text } = await last();
  expect(text).toContain("预算股 催办，内容请登录查看");
  expect(text).not.toContain("3 万元");
});

it("is handed to the server as plain text", async () => {
  await deliver(prisma, settings, await last());
  const [mail = ""] = taken;
  expect(mail).toContain("MAIL FROM:<budget@example.gov.cn>\nRCPT TO:<zhang@example.gov.cn>\n");
  expect(mail).toMatch(/^Content-Type: text\/plain; charset=utf-8/m);
  const [, encoded = ""] = mail.split("\r\n\r\n");
  expect(Buffer.from(encoded, "base64").toString()).toContain("1 项新的待办等您处理");
});

it("fails where the server does not take it, for the queue to try again", async () => {
  recipient = "450 later";
  const refused = await deliver(prisma, settings, await last()).catch(String);
  recipient = "250 ok";
  expect(refused).toContain("450 later");
  expect(taken).toHaveLength(1);
});

it("leaves alone whoever switched it off, also with a mail under way", async () => {
  await setOwnMailAction({ mail: "zhang@example.gov.cn", wanted: false });
  await deliver(prisma, settings, await last());
  expect(taken).toHaveLength(1);
  await remind({
    ...{ departments: [desk.departmentId], fiscalYear: 2024, text: "请报送" },
  });
  expect(await mailRound(prisma, after(3 * MAIL_PAUSE))).toBe(0);
});
