import fs from "node:fs";
import path from "node:path";
import pg from "pg";
import { expect, it, onTestFinished } from "vitest";
import { postgresPlace, startPostgres, watchPostgres } from "./embedded-postgres.mjs";
import { openRunFolder } from "./run-folder.mjs";

const { folder, remove } = await openRunFolder("embedded");

async function one(url: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  return client
    .query("select count(*)::int as rows from kept")
    .then(({ rows }) => rows[0])
    .finally(() => client.end());
}

it("starts a server again where it was when it is killed, with what was written", async () => {
  const directory = path.join(folder, "pg");
  onTestFinished(remove);
  const { url } = await startPostgres(directory);
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  await client.query("create table kept as select 1");
  const told: string[] = [];
  const again = new Promise<void>((resolve, giveUp) => {
    const tell = (what: string) => {
      told.push(what);
      if (told.length === 2) resolve();
    };
    const stop = watchPostgres(directory, url, { tell, giveUp });
    onTestFinished(stop);
  });
  const { folder: place } = postgresPlace(directory);
  const postmaster = Number(fs.readFileSync(path.join(place, "postmaster.pid"), "utf8").split("\n")[0]);
  process.kill(postmaster, "SIGKILL");
  await again;
  expect(told).toEqual(["内置数据库已意外停止，正在重新启动", "内置数据库已重新启动"]);
  expect(await one(url)).toEqual({ rows: 1 });
});

it("says where the data of a folder is that root alone can enter", async () => {
  const closed = path.join(folder, "closed");
  fs.mkdirSync(closed, { mode: 0o700, recursive: true });
  const { folder: place, elsewhere, exists } = postgresPlace(path.join(closed, "pg"));
  const isRoot = process.getuid?.() === 0;
  expect({ elsewhere, exists }).toEqual({ elsewhere: isRoot, exists: false });
  expect(place).toMatch(isRoot ? /^\/var\/lib\/sixteen-tables\/data-[0-9a-f]{12}$/ : /closed[\\/]pg$/);
});
