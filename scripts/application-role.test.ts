import pg from "pg";
import { afterAll, expect, it } from "vitest";
import { Desk, edit, rowAt } from "@/lib/features/entry/testing";
import { verifyChain } from "@/lib/server/audit-verify";
import { openDatabase } from "@/lib/server/db";
import { openQueue } from "@/lib/server/queue";
import { testDatabase } from "@/lib/server/testing";
import { grantApplicationRole } from "./application-role.mjs";
import { PACKET_QUEUE } from "./job-queue.mjs";
import { migrate } from "./migrate.mjs";

const { prisma, url } = await testDatabase();
const role = { name: `web_${crypto.randomUUID().replaceAll("-", "")}`, password: crypto.randomUUID() };
const address = await grantApplicationRole(url, role);
const client = new pg.Client({ connectionString: address });
await client.connect();
const web = openDatabase(address, 2);
const desk = await Desk.open(web, "202");

afterAll(async () => {
  await client.end();
  await web.$disconnect();
  await prisma.$executeRawUnsafe(`drop owned by "${role.name}"`);
  await prisma.$executeRawUnsafe(`drop role "${role.name}"`);
});

it("does the program's work", async () => {
  const clerk = await desk.person("经办示例");
  await desk.save(clerk, [edit("line", rowAt(await desk.rows(), "line", 0), { amount: 1 })]);
  expect(await verifyChain(web)).toMatchObject({ ok: true, events: 2 });
});

it.each([
  "audit_chain",
  "audit_day",
  "audit_event",
  "kept_codes",
  "revision_attachment",
  "revision_file",
  "revision_print",
  "workflow_step",
])("cannot change %s, nor switch off what guards it", async (table) => {
  const denied = `permission denied for table ${table}`;
  const columns = {
    ...{ audit_chain: "head", audit_day: "hash", audit_event: "action", workflow_step: "reason" },
    revision_attachment: "attachment_id",
  };
  const column = (columns as Record<string, string>)[table] ?? "sha256";
  await expect(client.query(`update ${table} set ${column} = ${column}`)).rejects.toThrow(denied);
  await expect(client.query(`delete from ${table}`)).rejects.toThrow(denied);
  await expect(client.query(`truncate ${table}`)).rejects.toThrow(denied);
  const owner = `must be owner of table ${table}`;
  await expect(client.query(`alter table ${table} disable trigger all`)).rejects.toThrow(owner);
  await expect(client.query(`drop table ${table}`)).rejects.toThrow(owner);
  await expect(client.query("set session_replication_role = replica")).rejects.toThrow("permission denied");
});

it.each(["audit_event", "workflow_step"])(
  "is refused by the triggers of %s even with every right to rows",
  async (table) => {
    await prisma.$executeRawUnsafe(`grant all on table ${table} to "${role.name}"`);
    const refused = (operation: string) => `${table} is append-only: ${operation} refused`;
    await expect(client.query(`truncate ${table}`)).rejects.toThrow(refused("TRUNCATE"));
    if (table === "workflow_step") return;
    await expect(client.query("update audit_event set action = 'x'")).rejects.toThrow(refused("UPDATE"));
    await expect(client.query("delete from audit_event")).rejects.toThrow(refused("DELETE"));
  },
);

it("works on the queue, and neither makes nor drops one", async () => {
  const boss = openQueue(address);
  await boss.start();
  const job = await boss.send(PACKET_QUEUE, { item: "a" });
  const [taken] = await boss.fetch(PACKET_QUEUE);
  expect(taken?.id).toBe(job);
  await boss.complete(PACKET_QUEUE, job ?? "");
  await boss.maintain();
  await expect(boss.createQueue("another")).rejects.toThrow("permission denied for table queue");
  await expect(boss.deleteQueue(PACKET_QUEUE)).rejects.toThrow("permission denied for table queue");
  await expect(client.query("drop table pgboss.archive")).rejects.toThrow("must be owner of table archive");
  await boss.stop({ graceful: false });
});

it("finds nothing to migrate in a database that its owner migrated", async () => {
  expect(await migrate(address)).toEqual([]);
});

it("keeps its rights and its password when it is granted again", async () => {
  expect(await grantApplicationRole(url, role)).toBe(address);
  expect((await client.query("select count(*)::int as n from budget")).rows).toEqual([{ n: 1 }]);
});
