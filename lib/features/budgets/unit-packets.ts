import type { PrismaClient } from "@/generated/prisma/client";
import type { Subject } from "@/lib/domain/access";
import type { PacketFile } from "@/lib/packet";
import { apart } from "../computing/pool";
import { ownerIn } from "../computing/turns";
import type { UnitPacket, UnitState } from "../computing/unit-packet";
import { keepFiles, keptFiles } from "../kept/files";
import { findBudget } from "./disclosed";
import { LeastRecentlyUsed } from "./lru";
import { isDraft, once, revisionOf, signedDay, trailIn } from "./packets";
import type { LoadedBudget } from "./types";

// As with the packets of departments, people download one file after another.
const shared = globalThis as typeof globalThis & {
  sixteenTablesUnitPackets?: LeastRecentlyUsed<Promise<UnitPacket>>;
  sixteenTablesUnitStates?: LeastRecentlyUsed<Promise<UnitState[]>>;
};
shared.sixteenTablesUnitPackets ??= new LeastRecentlyUsed(8);
shared.sixteenTablesUnitStates ??= new LeastRecentlyUsed(50);
const packets = shared.sixteenTablesUnitPackets;
const states = shared.sixteenTablesUnitStates;

/** What an address names in place of a unit for all of them. */
export const ALL_UNITS = "all";

/** How far the packets of the units of a budget are; computed once for each version. */
export function unitStatesOf(db: PrismaClient, { head, ref, basis }: LoadedBudget): Promise<UnitState[]> {
  return once(states, ref.key, () => apart("unitStates", ownerIn(head.departmentId), { db, basis }, ref));
}

async function draw(db: PrismaClient, budget: LoadedBudget, code: string): Promise<UnitPacket> {
  const { head, ref, basis, showLines } = budget;
  const options = {
    ...{ draft: isDraft(budget), showLines },
    ...(await revisionOf(db, budget)),
    ...(await trailIn(db, budget)),
  };
  return apart("unitPacket", ownerIn(head.departmentId), { db, basis }, ref, code, options, signedDay(budget));
}

/** What was drawn first of a unit of a signed revision stays; a draft is none of that. */
async function signed(db: PrismaClient, budget: LoadedBudget, revision: string, code: string): Promise<UnitPacket> {
  const kept = await keptFiles(db, revision, code);
  if (kept) return { files: kept, draft: false };
  const drawn = await draw(db, budget, code);
  return drawn.draft ? drawn : { ...drawn, files: await keepFiles(db, revision, drawn.files, code) };
}

/**
 * The packet of one unit of a budget (单位预算公开). Units sign and disclose with their department: of its signed revision
 * the unit's packet is kept to the byte as it was first drawn.
 *
 * @returns null where the budget has no such unit
 * @throws what `packetOf` throws
 */
export async function unitPacketOf(db: PrismaClient, budget: LoadedBudget, code: string): Promise<UnitPacket | null> {
  const { head, ref, revision, disclosure, showLines } = budget;
  if (!disclosure.book.units.some((unit) => unit.code === code)) return null;
  const draft = isDraft(budget);
  return once(packets, `${ref.key}:${head.status}:${draft}:${showLines}:${code}`, () =>
    revision && !draft ? signed(db, budget, revision.id, code) : draw(db, budget, code),
  );
}

/** Signs that no file system takes in the name of a folder. */
const UNFIT = /[/\\:*?"<>|\p{C}]/gu;

/** The packets of all units as files of one archive, each unit's in a folder of its own. */
export async function allUnitFiles(db: PrismaClient, budget: LoadedBudget): Promise<PacketFile[]> {
  const files: PacketFile[] = [];
  for (const { code, name } of budget.disclosure.book.units) {
    const packet = await unitPacketOf(db, budget, code);
    const folder = `${code} ${name}`.replace(UNFIT, "_");
    files.push(...(packet?.files ?? []).map((file) => ({ ...file, name: `${folder}/${file.name}` })));
  }
  return files;
}

/** The name of the archive of one unit's packet, or of those of all units. */
export async function unitPacketName(db: PrismaClient, budget: LoadedBudget, unit: string): Promise<string> {
  const { departmentName, fiscalYear } = budget.head;
  if (unit === ALL_UNITS)
    return `${departmentName}${fiscalYear}年各单位预算公开材料${isDraft(budget) ? "（草稿）" : ""}.zip`;
  const name = budget.disclosure.book.units.find(({ code }) => code === unit)?.name ?? unit;
  const draft = (await unitPacketOf(db, budget, unit))?.draft ?? true;
  return `${name}${fiscalYear}年单位预算公开材料${draft ? "（草稿）" : ""}.zip`;
}

/** Sees to it that the packets of all units of a signed budget are kept, but those that lack something and so are drafts. */
export async function keepUnitPackets(db: PrismaClient, subject: Subject, budgetId: string): Promise<void> {
  const budget = await findBudget(db, subject, "budget.view", budgetId);
  if (!budget?.revision || isDraft(budget)) return;
  for (const { code, wanted } of await unitStatesOf(db, budget)) {
    if (wanted.length === 0) await unitPacketOf(db, budget, code);
  }
}
