import { isDraftStatus } from "@/lib/domain/labels";
import { buildPacket, type PacketFile } from "@/lib/packet";
import { LeastRecentlyUsed } from "./lru";
import type { LoadedBudget } from "./types";

// Drawing takes seconds and people download one file after another; a packet of documents is a few megabytes.
const shared = globalThis as typeof globalThis & { sixteenTablesPackets?: LeastRecentlyUsed<Promise<PacketFile[]>> };
shared.sixteenTablesPackets ??= new LeastRecentlyUsed(4);
const packets = shared.sixteenTablesPackets;

/** Whether the documents of a budget are marked 草稿: it is not signed, or a blocking finding stands. */
export function isDraft({ head, disclosure }: LoadedBudget): boolean {
  return isDraftStatus(head.status) || disclosure.findings.some(({ severity }) => severity === "block");
}

/**
 * The files of a budget's packet, drawn once for each version and status.
 *
 * @throws PacketError when a document cannot be drawn
 */
export function packetOf(budget: LoadedBudget): Promise<PacketFile[]> {
  const draft = isDraft(budget);
  const key = `${budget.head.id}:${budget.revision?.sha256 ?? budget.head.version}:${draft}`;
  const known = packets.get(key);
  if (known) return known;
  const drawn = buildPacket(budget.disclosure, { draft });
  packets.set(key, drawn);
  // A failure is not kept: the next request tries again.
  drawn.catch(() => packets.delete(key));
  return drawn;
}

/** The number of the revision that an address asks for by `?revision=`; null for the budget as it stands. */
export function revisionAsked(request: Request): number | null {
  const text = new URL(request.url).searchParams.get("revision") ?? "";
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null;
}

/** The name of the archive: department, year, and 草稿 while it is one. */
export function packetName(budget: LoadedBudget): string {
  const { departmentName, fiscalYear } = budget.head;
  return `${departmentName}${fiscalYear}年部门预算公开材料${isDraft(budget) ? "（草稿）" : ""}.zip`;
}

/**
 * The file of a packet with this name.
 *
 * @param name as it stands in the address, percent-encoded or not
 */
export function fileNamed(files: readonly PacketFile[], name: string): PacketFile | undefined {
  return files.find((file) => file.name === name || encodeURIComponent(file.name) === name);
}
