import type { PrismaClient } from "@/generated/prisma/client";
import type { Subject } from "@/lib/domain/access";
import { isDraftStatus } from "@/lib/domain/labels";
import type { PacketFile, PacketOptions } from "@/lib/packet";
import { formulaWorkbookName } from "@/lib/packet/names";
import { apart } from "../computing/pool";
import { ownerIn } from "../computing/turns";
import { partsOf, REVISION_DIGEST } from "../kept/digest";
import { keepFiles, keptFiles } from "../kept/files";
import { anchorOf } from "../trail/anchor";
import { correctionOf } from "../workflow/correction";
import { findBudget } from "./disclosed";
import { LeastRecentlyUsed } from "./lru";
import { selfCheckHolds } from "./self-check";
import type { LoadedBudget, StandingBudget } from "./types";

// Drawing takes seconds and people download one file after another; a packet of documents is a few megabytes.
const shared = globalThis as typeof globalThis & {
  sixteenTablesPackets?: LeastRecentlyUsed<Promise<PacketFile[]>>;
  sixteenTablesTwins?: LeastRecentlyUsed<Promise<Buffer>>;
};
shared.sixteenTablesPackets ??= new LeastRecentlyUsed(4);
shared.sixteenTablesTwins ??= new LeastRecentlyUsed(4);
const packets = shared.sixteenTablesPackets;
const twins = shared.sixteenTablesTwins;

/** What is drawn once, however many ask for it. A failure is not kept: the next request tries again. */
export function once<V>(kept: LeastRecentlyUsed<Promise<V>>, key: string, draw: () => Promise<V>): Promise<V> {
  const known = kept.get(key);
  if (known) return known;
  const drawn = draw();
  kept.set(key, drawn);
  drawn.catch(() => kept.delete(key));
  return drawn;
}

/**
 * Whether the documents of a budget are marked 草稿: it is not signed, a blocking finding stands, or the program errs. What was
 * submitted had no such finding and no such error then, and rules that came since do not unsign it.
 */
export function isDraft({ head, revision, disclosure, basis }: LoadedBudget): boolean {
  if (revision) return isDraftStatus(head.status);
  const blocked = disclosure.findings.some(({ severity }) => severity === "block");
  return isDraftStatus(head.status) || blocked || !selfCheckHolds(disclosure, basis);
}

/** Draws the packet of a budget as it stands. */
async function draw(db: PrismaClient, budget: LoadedBudget): Promise<PacketFile[]> {
  const { head, ref, basis, showLines } = budget;
  const options = { draft: isDraft(budget), showLines, ...signatureOf(budget), ...(await revisionOf(db, budget)) };
  const [corrects, trail] = await Promise.all([correctionIn(db, budget), trailIn(db, budget)]);
  return apart("packet", ownerIn(head.departmentId), { db, basis }, ref, { ...options, ...corrects, ...trail });
}

/** The packet of a signed revision: what was drawn first is kept, and is what everybody gets from then on. */
async function signedPacket(db: PrismaClient, budget: LoadedBudget, id: string): Promise<PacketFile[]> {
  return (await keptFiles(db, id)) ?? keepFiles(db, id, await draw(db, budget));
}

/**
 * The files of a budget's packet, drawn once for each version, status, setting of the department, and codes and limits. Of a
 * signed revision they are kept to the byte, so that neither another program nor another setting changes them.
 *
 * @throws PacketError when a document cannot be drawn; BudgetMoved when the draft was changed meanwhile
 */
export function packetOf(db: PrismaClient, budget: LoadedBudget): Promise<PacketFile[]> {
  const draft = isDraft(budget);
  const { head, ref, revision, showLines } = budget;
  return once(packets, `${ref.key}:${head.status}:${draft}:${showLines}`, () =>
    revision && !draft ? signedPacket(db, budget, revision.id) : draw(db, budget),
  );
}

/** Sees to it that the packet of a signed budget is kept; of any other, nothing. @throws PacketError as `packetOf` */
export async function keepPacket(db: PrismaClient, subject: Subject, budgetId: string): Promise<void> {
  const budget = await findBudget(db, subject, "budget.view", budgetId);
  if (budget?.revision && !isDraft(budget)) await packetOf(db, budget);
}

/** 落款: the department and the day of signing, below what was signed. */
function signatureOf(budget: LoadedBudget): Pick<PacketOptions, "signature"> {
  const date = signedDay(budget);
  return date === null ? {} : { signature: { name: budget.head.departmentName, date } };
}

/** The day of signing as it is printed: 2024年2月8日; null where nothing was signed. */
export function signedDay({ revision }: LoadedBudget): string | null {
  if (!revision?.signedOn) return null;
  const [year, month, day] = revision.signedOn.split("-").map(Number);
  return `${year}年${month}月${day}日`;
}

/** 更正公告, in the packet of a revision that replaces a disclosed one. */
async function correctionIn(
  db: PrismaClient,
  { head, revision }: LoadedBudget,
): Promise<Pick<PacketOptions, "correction">> {
  const correction = revision && (await correctionOf(db, head.id, revision.number));
  return correction ? { correction } : {};
}

/** 审计锚点 of what was signed, which changes as little as the revision. */
export async function trailIn(
  db: PrismaClient,
  { head, revision }: LoadedBudget,
): Promise<Pick<PacketOptions, "trail">> {
  const trail = revision?.signedOn ? await anchorOf(db, head.id, revision.number) : null;
  return trail ? { trail } : {};
}

/** The frozen revision as the manifest names it; publishing what was signed changes none of its bytes. */
export async function revisionOf(
  db: PrismaClient,
  { head, revision }: LoadedBudget,
): Promise<Pick<PacketOptions, "revision">> {
  const { stage, status } = head;
  if (!revision || status === "draft") return {};
  const { id, number, sha256 } = revision;
  const frozen = await db.revision.findUniqueOrThrow({
    where: { id },
    include: { print: { select: { sha256: true } } },
  });
  const parts = frozen.digest === REVISION_DIGEST && frozen.print ? partsOf(frozen, frozen.print.sha256) : null;
  const named = status === "submitted" || status === "reviewed" ? status : "signed";
  return { revision: { number, sha256, ...(parts && { parts }), stage, status: named } };
}

/** Whether a name is that of the 公式版 of the workbook, which is no part of the packet. */
export function isFormulaTwin({ disclosure }: LoadedBudget, name: string): boolean {
  const twin = formulaWorkbookName(disclosure.fiscalYear).name;
  return name === twin || name === encodeURIComponent(twin);
}

/** The 公式版 of the workbook, for people who check: exact amounts, totals as formulas. */
export async function twinOf(db: PrismaClient, budget: LoadedBudget): Promise<PacketFile> {
  const { head, ref, basis, disclosure } = budget;
  const draft = isDraft(budget);
  const draw = () => apart("formulas", ownerIn(head.departmentId), { db, basis }, ref, draft);
  return {
    name: formulaWorkbookName(disclosure.fiscalYear).name,
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    bytes: await once(twins, `${ref.key}:${draft}`, draw),
  };
}

/** Files as one archive. */
export function archiveOf({ head, basis }: StandingBudget, files: readonly PacketFile[]): Promise<Buffer> {
  return apart("zip", ownerIn(head.departmentId), { db: null, basis }, files);
}

/** The number of the revision that an address asks for by `?revision=`; null for the budget as it stands. */
export function revisionAsked(request: Request): number | null {
  const text = new URL(request.url).searchParams.get("revision") ?? "";
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null;
}

/** The name of the archive: department, year, and 草稿 while it is one. */
export function packetName(budget: LoadedBudget, holds = "公开材料"): string {
  const { departmentName, fiscalYear } = budget.head;
  return `${departmentName}${fiscalYear}年部门预算${holds}${isDraft(budget) ? "（草稿）" : ""}.zip`;
}

/**
 * The file of a packet with this name.
 *
 * @param name as it stands in the address, percent-encoded or not
 */
export function fileNamed(files: readonly PacketFile[], name: string): PacketFile | undefined {
  return files.find((file) => file.name === name || encodeURIComponent(file.name) === name);
}
