import crypto from "node:crypto";
import type { Prisma, PrismaClient } from "@/generated/prisma/client";
import type { Subject } from "@/lib/domain/access";
import type { Finding } from "@/lib/domain/rules/types";
import { PacketError } from "@/lib/packet";
import { errorSentence, Refusal, reportError } from "@/lib/server/action-error";
import type { Transaction } from "@/lib/server/db";
import { membershipsFrom, REACH } from "@/lib/server/subject";
import { findBudget, whileStanding } from "../budgets/disclosed";
import { archiveOf, isDraft, packetName, packetOf } from "../budgets/packets";
import type { RuleCount } from "./types";

/** What a job of the packet queue says: the item, and the job's own id: a job that was replaced does nothing. */
export interface PacketJob {
  item: string;
  job: string;
}

/** The largest archive that is kept, in bytes; the database refuses a larger one besides. */
const LARGEST_ARCHIVE = 64 * 1024 * 1024;

const CLAIMED = { id: true, attempt: true, budgetId: true, run: { select: { userId: true } } } as const;

type Claimed = Prisma.PacketRunItemGetPayload<{ select: typeof CLAIMED }>;
type Outcome = Prisma.PacketRunItemUpdateManyMutationInput;

/** Begins to draw an item; null when it was cancelled, is done, or belongs to another job by now. */
async function claim(db: PrismaClient, { item, job }: PacketJob): Promise<Claimed | null> {
  const [claimed] = await db.packetRunItem.updateManyAndReturn({
    where: { id: item, jobId: job, status: { in: ["waiting", "working"] } },
    data: { status: "working", attempt: { increment: 1 }, startedAt: new Date() },
    select: CLAIMED,
  });
  return claimed ?? null;
}

/** A person with the roles of this moment: between the start of a run and its end some may have been withdrawn. */
async function subjectOf(db: PrismaClient, userId: string): Promise<Subject> {
  const { active, memberships } = await db.user.findUniqueOrThrow({
    where: { id: userId },
    include: { memberships: { include: REACH } },
  });
  return { active, memberships: membershipsFrom(memberships) };
}

/** How often each rule speaks, in the order of the findings. */
export function countByRule(findings: readonly Finding[]): RuleCount[] {
  const counts = new Map<string, RuleCount>();
  for (const { rule, severity } of findings) {
    const known = counts.get(rule);
    if (known) known.count++;
    else counts.set(rule, { rule, severity, count: 1 });
  }
  return [...counts.values()];
}

interface Drawn {
  outcome: Outcome;
  file: { name: string; bytes: Buffer<ArrayBuffer>; sha256: string };
}

async function draw(db: PrismaClient, { budgetId, run }: Claimed): Promise<Drawn> {
  const budget = await findBudget(db, await subjectOf(db, run.userId), "packet.run", budgetId);
  if (!budget) throw new Refusal("没有找到这份预算，可能已被删除，或您已没有权限。");
  const files = await packetOf(db, budget);
  const bytes = Buffer.from(await archiveOf(budget, files));
  if (bytes.length > LARGEST_ARCHIVE) throw new Refusal("材料超过 64 MB，不能批量生成，请打开预算单独下载。");
  const findings = countByRule(budget.disclosure.findings).map((one) => ({ ...one }));
  const outcome: Outcome = {
    ...{
      status: "done",
      draft: isDraft(budget),
      revision: budget.revision?.number ?? null,
      version: budget.head.version,
    },
    ...{ findings, notices: files.flatMap(({ notices }) => notices ?? []) },
  };
  const sha256 = crypto.createHash("sha256").update(bytes).digest("hex");
  return { outcome, file: { name: packetName(budget), bytes, sha256 } };
}

function sentenceOf(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  const number = reportError(error, "packet.run");
  return error instanceof PacketError ? `${error.message}（编号 ${number}）` : errorSentence(number);
}

/**
 * Puts a result down, unless somebody else has begun to draw the item since: then theirs counts.
 *
 * @returns whether it was put down
 */
async function settle(
  db: PrismaClient,
  { id, attempt }: Claimed,
  outcome: Outcome,
  file?: Drawn["file"],
): Promise<boolean> {
  const putDown = async (tx: Transaction) => {
    const where = { id, attempt, status: "working" as const };
    const { count } = await tx.packetRunItem.updateMany({ where, data: { ...outcome, finishedAt: new Date() } });
    if (count === 1 && file) await tx.packetRunFile.create({ data: { ...file, itemId: id } });
    return count === 1;
  };
  return db.$transaction(putDown, { maxWait: 10_000, timeout: 60_000 });
}

/**
 * Draws the packet of one item of a run and keeps it. What goes wrong in drawing is written down for the person; what
 * throws is the database that does not answer: the queue then hands the job out again.
 */
export async function drawItem(db: PrismaClient, job: PacketJob): Promise<void> {
  const claimed = await claim(db, job);
  if (!claimed) return;
  let drawn: Drawn;
  try {
    drawn = await whileStanding(() => draw(db, claimed));
  } catch (error) {
    await settle(db, claimed, { status: "failed", error: sentenceOf(error) });
    return;
  }
  await settle(db, claimed, drawn.outcome, drawn.file);
}

/** Writes down that an item was begun again and again and never came to an end. */
export async function giveUpItem(db: PrismaClient, { item, job }: PacketJob): Promise<void> {
  const error = "生成多次中断（服务重启或内存不足），请稍后重新生成；仍不成功请联系系统管理员。";
  await db.packetRunItem.updateMany({
    where: { id: item, jobId: job, status: { in: ["waiting", "working"] } },
    data: { status: "failed", error, finishedAt: new Date() },
  });
}
