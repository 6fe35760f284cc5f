import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, it, vi } from "vitest";
import { recordEvent } from "@/lib/server/audit";
import { dayOf } from "@/lib/server/dates";
import { inTurn } from "@/lib/server/in-turn";
import { testDatabase } from "@/lib/server/testing";
import { auditVerify } from "./audit-verify";

const { prisma, url } = await testDatabase();
const folder = mkdtempSync(path.join(tmpdir(), "audit-"));
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const WHOLE = "审计链完整：1 条链共 3 条记录，逐条衔接，内容与校验值相符；1 个日终校验值相符。";

/** The command beside a database, with everything it says. */
async function verify(env: Record<string, string>, ...args: string[]) {
  for (const [name, value] of Object.entries({ DATABASE_URL: "", DATA_DIR: "", ...env })) vi.stubEnv(name, value);
  const { status, stdout, stderr } = await auditVerify(args, folder);
  return { status, output: [stdout, stderr].filter(Boolean).join("\n") };
}

const record = (entity: string) =>
  inTurn(
    { general: true },
    (tx) =>
      recordEvent(tx, { actor: null, action: "budget.import", budgetId: null, entity, before: null, after: { 甲: 1 } }),
    prisma,
  );

it("says that a chain is whole, then names the first break", async () => {
  for (const entity of ["budget:1", "budget:2", "budget:3"]) await record(entity);
  expect(await verify({ DATABASE_URL: url })).toEqual({
    status: 0,
    output: `${WHOLE}\n数据与审计链相符：0 个送审版本（0 次签发）、办理记录、各预算的阶段和状态、各账号的密码。`,
  });
  const day = await prisma.auditDay.findFirstOrThrow();
  const event = await prisma.auditEvent.findFirstOrThrow({ orderBy: { seq: "desc" } });
  const anchored = await verify({ DATABASE_URL: url }, "--anchor", day.hash, "--anchor", event.hash);
  expect(anchored).toMatchObject({ status: 0, output: expect.stringMatching(/留存的 2 个校验值都在审计链中。$/) });
  const other = "a".repeat(64);
  expect(await verify({ DATABASE_URL: url }, "--anchor", `2026-01-05:${other}`)).toEqual({
    status: 1,
    output: `${WHOLE}\n审计链与留存的校验值不符：审计链中没有2026-01-05 的日终校验值 ${other}：留存之后审计记录被整体改写或截去，或校验值不是本系统的。`,
  });
  writeFileSync(
    path.join(folder, "manifest.json"),
    JSON.stringify({ trail: { day: dayOf(day.day), hash: day.hash, signed: other } }),
  );
  expect(await verify({ DATABASE_URL: url }, "--anchor", "manifest.json")).toMatchObject({
    status: 1,
    output: expect.stringContaining(`审计链中没有校验值 ${other}`),
  });
  writeFileSync(path.join(folder, "manifest.json"), "{}");
  expect(await verify({ DATABASE_URL: url }, "--anchor", "manifest.json")).toEqual({
    status: 2,
    output: "无法检查审计链：manifest.json 的清单中没有审计锚点：不是签发的公开包，或签发于没有锚点之前。",
  });
  expect(await verify({ DATABASE_URL: url }, "--anchor", "absent")).toMatchObject({ status: 2 });
  const second = await prisma.auditEvent.findFirstOrThrow({ where: { entity: "budget:2" } });
  await prisma.$executeRaw`ALTER TABLE audit_event DISABLE TRIGGER ALL`;
  await prisma.$executeRaw`UPDATE audit_event SET after = '{"甲": 2}' WHERE seq = ${second.seq}`;
  expect(await verify({ DATABASE_URL: url })).toEqual({
    status: 1,
    output: `审计链（总链）在第 ${second.seq} 条断开：审计记录 ${second.seq} 的内容与其校验值不符：记录写入后被改动。`,
  });
});

it("ends with 2 in one line when there is nothing to look at", async () => {
  expect(await verify({ DATA_DIR: folder })).toEqual({
    status: 2,
    output: "无法检查审计链：没有设置 DATABASE_URL，也没有 npm start 的内置数据库。",
  });
  const { status, output } = await verify({ DATABASE_URL: "postgresql://app:secret@127.0.0.1:1/app" });
  expect(status).toBe(2);
  expect(output).toMatch(/^无法检查审计链：[^\n]+。$/);
  expect(output).not.toContain("secret");
});
