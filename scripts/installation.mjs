import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import pg from "pg";
import { DEMO_ACCOUNTS } from "../prisma/demo-accounts.mjs";
import { PlainError } from "./progress.mjs";

/** Letters and digits that nobody takes for one another when reading them aloud. */
const ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
const GROUPS = 3;
const GROUP = 4;
const LEAST_CODE = 12;

/**
 * What the start must know of a database: who runs the installation, how many can administer it, which accounts bear names
 * of the demo.
 * @typedef {{ office: string | null, administrators: number, demoAccounts: string[] }} Installation
 */

/**
 * @param {string} url of a migrated database
 * @returns {Promise<Installation>}
 */
export async function readInstallation(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const office = await client.query("select name from office");
    const administrators = await client.query(
      `select count(distinct u.id)::int as n from "user" u join membership m on m.user_id = u.id
       where u.active and m.role = 'systemAdministrator'`,
    );
    const names = DEMO_ACCOUNTS.map(({ accountName }) => accountName);
    const demo = await client.query(`select account_name from "user" where active and account_name = any($1)`, [names]);
    return {
      office: office.rows[0]?.name ?? null,
      administrators: administrators.rows[0].n,
      demoAccounts: demo.rows.map(({ account_name: name }) => name),
    };
  } finally {
    await client.end();
  }
}

/** Sixty bits, in groups as people copy them. */
function newCode() {
  const group = () => Array.from({ length: GROUP }, () => ALPHABET[crypto.randomInt(ALPHABET.length)]).join("");
  return Array.from({ length: GROUPS }, group).join("-");
}

/** @param {string} directory */
const codeFile = (directory) => path.join(directory, "setup-code");

/**
 * The code that guards the set-up: SETUP_CODE, else that of an earlier start, else a new one. It is written into the data
 * folder for whoever cannot see the window of the start.
 * @param {string} directory the data folder
 * @returns {{ code: string, file: string | null }} `file` is null where nothing can be written
 * @throws {PlainError} when SETUP_CODE is too short to guard anything
 */
export function setupCode(directory) {
  const file = codeFile(directory);
  const given = process.env.SETUP_CODE;
  if (given && given.length < LEAST_CODE) throw new PlainError(`SETUP_CODE 太短，至少 ${LEAST_CODE} 个字符。`);
  const kept = fs.existsSync(file) ? fs.readFileSync(file, "utf8").trim() : "";
  const code = given || (kept.length >= LEAST_CODE ? kept : newCode());
  try {
    // A file that is there keeps its rights when it is written again.
    fs.rmSync(file, { force: true });
    fs.writeFileSync(file, `${code}\n`, { mode: 0o600 });
    return { code, file };
  } catch {
    return { code, file: null };
  }
}

/** Removes the code of an installation that is set up: it opens nothing any more. @param {string} directory */
export function forgetSetupCode(directory) {
  fs.rmSync(codeFile(directory), { force: true });
}
