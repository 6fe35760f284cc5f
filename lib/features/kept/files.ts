import { createHash } from "node:crypto";
import type { PrismaClient } from "@/generated/prisma/client";
import type { PacketFile } from "@/lib/packet";
import type { Transaction } from "@/lib/server/db";
import { compressed, expanded } from "./compressed";

/** The largest packet whose bytes are kept, in bytes as they are stored: a hundred times what a department's takes. */
const LARGEST_PACKET = 64 * 1024 * 1024;

const digestOf = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

/** Whose packet is kept: that of a unit, by its code; `''` for the department's own. */
export const DEPARTMENT = "";

/**
 * The packet of a signed revision as it was kept.
 *
 * @param unitCode of the unit whose packet it is
 * @returns null when none was kept yet
 * @throws Error when a file is not what was kept
 */
export async function keptFiles(
  db: PrismaClient | Transaction,
  revisionId: string,
  unitCode: string = DEPARTMENT,
): Promise<PacketFile[] | null> {
  const rows = await db.revisionFile.findMany({ where: { revisionId, unitCode }, orderBy: { position: "asc" } });
  if (rows.length === 0) return null;
  return Promise.all(
    rows.map(async ({ name, mediaType, notices, sha256, compressed: isCompressed, content }) => {
      const bytes = isCompressed ? await expanded(content) : Buffer.from(content);
      if (digestOf(bytes) !== sha256) throw new Error(`${name} of revision ${revisionId} is not what was kept`);
      return { name, mediaType, bytes, ...(notices.length > 0 && { notices }) };
    }),
  );
}

async function rowOf(
  of: { revisionId: string; unitCode: string },
  position: number,
  { name, mediaType, notices = [], bytes }: PacketFile,
) {
  const smaller = await compressed(bytes);
  const isCompressed = smaller.length < bytes.length;
  return {
    ...{ ...of, position, name, mediaType, notices: [...notices], sha256: digestOf(bytes), bytes: bytes.length },
    ...{ compressed: isCompressed, content: isCompressed ? smaller : Buffer.from(bytes) },
  };
}

/**
 * Keeps the packet of a signed revision: what is drawn first is what stays, whoever asked for it.
 *
 * @returns the packet that is kept; the given one where it is too large to be kept
 */
export async function keepFiles(
  db: PrismaClient,
  revisionId: string,
  files: readonly PacketFile[],
  unitCode: string = DEPARTMENT,
): Promise<PacketFile[]> {
  const rows = await Promise.all(files.map((file, position) => rowOf({ revisionId, unitCode }, position, file)));
  if (rows.reduce((sum, { content }) => sum + content.length, 0) > LARGEST_PACKET) return [...files];
  return db.$transaction(async (tx) => {
    // Two who draw at once would both find nothing.
    await tx.$queryRaw`SELECT 1 FROM revision WHERE id = ${revisionId}::uuid FOR UPDATE`;
    const before = await keptFiles(tx, revisionId, unitCode);
    if (before) return before;
    await tx.revisionFile.createMany({ data: rows });
    return [...files];
  });
}
