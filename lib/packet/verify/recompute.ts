import { createHash } from "node:crypto";
import program from "../../../package.json" with { type: "json" };
import { BookError, readBook, writeBook } from "../../domain/book";
import { canonicalJson } from "../../domain/canonical";
import { codeBooks } from "../../domain/classification";
import { type Disclosure, disclose } from "../../domain/disclosure";
import { editionOf } from "../../domain/editions";
import { brokenInvariants } from "../../domain/rules";
import { jsonFiles } from "../json";
import { readNarrative, readTables } from "./contents";
import { type ReadManifest, readJson } from "./manifest";
import { compareNarrative } from "./narrative";
import { compareTables } from "./tables";
import { type Disagreement, type PacketFiles, UnreadablePacket } from "./types";
import { sameText } from "./words";

export const BOOK = "book.json";

function discloseBook(files: PacketFiles, manifest: ReadManifest): { disclosure: Disclosure; found: Disagreement[] } {
  try {
    const book = readBook(readJson(files, BOOK));
    const sha256 = createHash("sha256")
      .update(canonicalJson(writeBook(book)))
      .digest("hex");
    const stated = manifest.book.sha256;
    const message = `预算书与清单所记的不是同一份：SHA-256 清单为 ${stated}，实际为 ${sha256}`;
    return { disclosure: disclose(book), found: sha256 === stated ? [] : [{ file: BOOK, message }] };
  } catch (error) {
    if (error instanceof BookError || error instanceof RangeError) {
      throw new UnreadablePacket(`${BOOK} 无法读取：${error.message}`, { cause: error });
    }
    throw error;
  }
}

/** What another version of the program may compute otherwise; null when it is this one. */
export function otherEngine({ engine }: ReadManifest): string | null {
  if (engine.version === program.version) return null;
  return `公开包由程序 ${engine.version} 版生成，本程序为 ${program.version} 版，按预算书重新计算的结果可能不同`;
}

/** What does not hold of the packet although it holds of every book: both the packet and this program are in doubt. */
function broken(disclosure: Disclosure): Disagreement[] {
  const edition = editionOf(disclosure.edition);
  const found = brokenInvariants(disclosure, edition, codeBooks(edition.codeBookYear));
  return found.map(({ rule, message }) => ({ file: BOOK, message: `程序自检 ${rule} 未通过：${message}` }));
}

/**
 * Computes tables and narrative again from the book that a packet carries, and compares them with those it publishes;
 * the invariants of the program must hold of what comes out.
 *
 * @throws UnreadablePacket when the book cannot be read
 */
export function recompute(files: PacketFiles, manifest: ReadManifest): Disagreement[] {
  const { disclosure, found } = discloseBook(files, manifest);
  const computed = new Map(jsonFiles(disclosure, manifest.drawn.draft).map(({ name, bytes }) => [name, bytes]));
  const published = readTables(files).map(({ title, header, rows, notes }) => ({
    title,
    rows: [...header, ...rows].map((cells) => ({ cells })),
    notes,
  }));
  const tables = compareTables("tables.json", readTables(computed), published, { same: sameText, draft: false });
  const texts = readNarrative(files).map(({ runs }) => runs.map(({ text }) => text).join(""));
  const narrative = compareNarrative("narrative.json", readNarrative(computed), texts, { substitutes: false });
  const differences = [...tables.found, ...narrative].map((difference) => ({
    ...difference,
    message: `按 ${BOOK} 重新计算，${difference.message}`,
  }));
  return [...found, ...differences, ...broken(disclosure)];
}
