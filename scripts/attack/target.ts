import path from "node:path";
import type { PrismaClient } from "@/generated/prisma/client";
import { openDatabase } from "@/lib/server/db";
import { DEMO_PASSWORD } from "@/prisma/demo-accounts.mjs";
import { rolePassword } from "../application-role.mjs";
import { startPostgres } from "../embedded-postgres.mjs";
import { startTestApp } from "../test-app.mjs";
import { loopback, Visitor } from "./visitor";

/** A program with a database of its own, with the demo in it, started to be attacked and taken away afterwards. */
export interface Target {
  /** where it answers */
  url: string;
  /** for its data and those of what an attack starts besides */
  folder: string;
  /** address of its database as the owner */
  owner: string;
  /** address of its database as the role that serves */
  serving: string;
  /** its data, as the owner */
  db: PrismaClient;
  /** how often something is killed with -9 */
  rounds: number;
  /** A browser that nobody has signed in with. @param proxied the network address it comes from */
  visitor(proxied?: string): Visitor;
  /** A browser in which somebody of the demo is signed in. */
  signedIn(account: string, password?: string): Promise<Visitor>;
}

/** What a developer has set for a running program must not reach the one that is attacked. */
const FOREIGN = [
  ...["DATABASE_URL", "DATABASE_PASSWORD", "DATABASE_PASSWORD_FILE", "TEST_DATABASE_URL", "DATA_DIR"],
  ...["MIGRATION_DATABASE_URL", "MIGRATION_DATABASE_PASSWORD", "MIGRATION_DATABASE_PASSWORD_FILE"],
  ...["NEXTAUTH_URL", "NEXTAUTH_SECRET", "OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"],
  ...["HOST", "PORT", "SETUP_CODE", "ADMIN_ACCOUNT", "BASE_URL"],
];

/**
 * Starts the built program as `npm start` does, behind one proxy that it trusts so that attempts may come from many network
 * addresses, and does something to it.
 *
 * @param folder an empty one
 */
export async function withTarget<T>(folder: string, rounds: number, work: (target: Target) => Promise<T>): Promise<T> {
  for (const name of FOREIGN) delete process.env[name];
  const blank = Object.fromEntries(FOREIGN.map((name) => [name, ""]));
  const app = await startTestApp(folder, { ...blank, TRUST_PROXY: "1", NEXT_TELEMETRY_DISABLED: "1" });
  const owner = (await startPostgres(path.join(folder, "pg"))).url;
  const db = openDatabase(owner, 2);
  const web = { username: "web", password: rolePassword(folder) };
  const visitor = (proxied = "192.0.2.1") => new Visitor(app.url, proxied);
  try {
    return await work({
      ...{ url: loopback(app.url).origin, folder, owner, db, rounds, visitor },
      serving: Object.assign(new URL(owner), web).href,
      signedIn: async (account, password = DEMO_PASSWORD) => {
        const browser = visitor();
        const outcome = await browser.signIn(account, password);
        if (outcome !== "signedIn") throw new Error(`${account} is not let in: ${outcome}`);
        return browser;
      },
    });
  } finally {
    await db.$disconnect();
    await app.stop();
  }
}
