import { readFileSync } from "node:fs";
import path from "node:path";
import { encode } from "next-auth/jwt";
import type { PrismaClient, Role } from "@/generated/prisma/client";
import type { EntryRow } from "@/lib/domain/entry/apply";
import { readEntryRows } from "@/lib/features/entry/data";
import { edit } from "@/lib/features/entry/testing";
import { SESSION_SECONDS } from "@/lib/server/session-store";
import { ROOT } from "@/scripts/progress.mjs";

/** The built app, and the secret that seals its cookies. */
export interface App {
  url: string;
  secret: string;
}

/** Somebody who has signed in, as the browser says it. */
async function signIn(db: PrismaClient, { secret }: App, role: Role, departmentId: string | null): Promise<string> {
  const memberships = { create: { role, departmentId } };
  const { id: userId } = await db.user.create({
    data: { accountName: crypto.randomUUID(), displayName: "示例", memberships },
  });
  const expiresAt = new Date(Date.now() + SESSION_SECONDS * 1000);
  const { id: sessionId } = await db.session.create({ data: { userId, expiresAt } });
  const token = await encode({ token: { sub: userId, sessionId }, secret, maxAge: SESSION_SECONDS });
  return `next-auth.session-token=${token}`;
}

/** Opens a page and reads it to its end. @throws Error when the answer is not that page */
export type Visitor = (page: string) => Promise<void>;

/** Somebody of the bureau who sees every department. */
export async function visitor(db: PrismaClient, app: App): Promise<Visitor> {
  const cookie = await signIn(db, app, "budgetOfficer", null);
  return async (page) => {
    const response = await fetch(new URL(page, app.url), { headers: { cookie }, redirect: "manual" });
    const text = await response.text();
    if (response.status !== 200 || !text.includes("</html>")) throw new Error(`${page} answered ${response.status}`);
  };
}

/** The id under which the built app takes what a clerk saves. */
function saveActionId(): string {
  const file = path.join(ROOT, ".next/server/server-reference-manifest.json");
  const { node } = JSON.parse(readFileSync(file, "utf8")) as { node: Record<string, { exportedName?: string }> };
  const found = Object.entries(node).find(([, { exportedName }]) => exportedName === "saveEntriesAction");
  if (!found) throw new Error("The build names no action that saves entries");
  return found[0];
}

/** A clerk of a department of their own, who changes the amount of one line after another. */
export class Clerk {
  private place = 0;

  private constructor(
    private readonly app: App,
    private readonly cookie: string,
    private readonly budgetId: string,
    private readonly lines: EntryRow<"line">[],
    private readonly action: string,
  ) {}

  static async open(db: PrismaClient, app: App, departmentId: string): Promise<Clerk> {
    const { id } = await db.budget.findFirstOrThrow({ where: { departmentId } });
    const cookie = await signIn(db, app, "clerk", departmentId);
    const { line } = await db.$transaction((tx) => readEntryRows(tx, id, null));
    return new Clerk(app, cookie, id, [...line], saveActionId());
  }

  /** Saves one line as the browser does. @throws Error when it was not saved */
  async save(): Promise<void> {
    const place = this.place++ % this.lines.length;
    const row = this.lines[place];
    if (!row) throw new Error("The budget has no lines");
    const value = { ...row.value, amount: row.value.amount + 100 };
    const changes = [edit("line", row, { amount: value.amount })];
    const { origin } = new URL(this.app.url);
    const response = await fetch(new URL(`/budgets/${this.budgetId}/entry/basic`, this.app.url), {
      method: "POST",
      headers: {
        ...{ cookie: this.cookie, origin, accept: "text/x-component" },
        ...{ "content-type": "text/plain;charset=UTF-8", "next-action": this.action },
      },
      body: JSON.stringify([{ budgetId: this.budgetId, batchId: crypto.randomUUID(), changes }]),
    });
    const text = await response.text();
    const saved = /"saved":\[\{[^\]]*?"version":(\d+)/.exec(text);
    if (!saved) throw new Error(`A save was answered ${response.status}: ${text.slice(0, 300)}`);
    this.lines[place] = { ...row, value, version: Number(saved[1]) };
  }
}
