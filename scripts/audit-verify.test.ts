import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { recordEvent } from "@/lib/server/audit";
import { inTurn } from "@/lib/server/in-turn";
import { testDatabase } from "@/lib/server/testing";
import { startScript } from "./testing";

const { prisma, url } = await testDatabase();

async function verify(env: Record<string, string>) {
  const { status, stdout, stderr } = await startScript("scripts/audit-verify.ts", [], {
    env: { ...process.env, DATABASE_URL: "", DATA_DIR: "", ...env },
  });
  return { status, output: `${stdout}${stderr}` };
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
    output: "审计链完整：1 条链共 3 条记录，逐条衔接，内容与校验值相符；1 个日终校验值相符。",
  });
  const second = await prisma.auditEvent.findFirstOrThrow({ where: { entity: "budget:2" } });
  await prisma.$executeRaw`ALTER TABLE audit_event DISABLE TRIGGER ALL`;
  await prisma.$executeRaw`UPDATE audit_event SET after = '{"甲": 2}' WHERE seq = ${second.seq}`;
  expect(await verify({ DATABASE_URL: url })).toEqual({
    status: 1,
    output: `审计链（总链）在第 ${second.seq} 条断开：审计记录 ${second.seq} 的内容与其校验值不符：记录写入后被改动。`,
  });
});

it("ends with 2 in one line when there is nothing to look at", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "audit-"));
  try {
    expect(await verify({ DATA_DIR: folder })).toEqual({
      status: 2,
      output: "无法检查审计链：没有设置 DATABASE_URL，也没有 npm start 的内置数据库。",
    });
    const { status, output } = await verify({ DATABASE_URL: "postgresql://app:secret@127.0.0.1:1/app" });
    expect(status).toBe(2);
    expect(output).toMatch(/^无法检查审计链：[^\n]+。$/);
    expect(output).not.toContain("secret");
  } finally {
    rmSync(folder, { recursive: true });
  }
});
