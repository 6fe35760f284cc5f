import { createHash } from "node:crypto";
import { BookError, readBook, writeBook } from "../../domain/book";
import { canonicalJson } from "../../domain/canonical";
import { type Disclosure, disclose } from "../../domain/disclosure";
import { CARRIED_BASIS } from "../../domain/editions/basis";
import { brokenInvariants, ruleBasis } from "../../domain/rules";
import { jsonFiles } from "../json";
import { packetBasis } from "../manifest";
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
    return { disclosure: disclose(book, CARRIED_BASIS), found: sha256 === stated ? [] : [{ file: BOOK, message }] };
  } catch (error) {
    if (error instanceof BookError || error instanceof RangeError) {
      throw new UnreadablePacket(`${BOOK} 无法读取：${error.message}`, { cause: error });
    }
    throw error;
  }
}

/** Whether another program, or other code books, computed the packet than this one would. */
function isOfAnother({ engine, rules, codeBooks }: ReadManifest, disclosure: Disclosure): boolean {
  const own = packetBasis(disclosure, CARRIED_BASIS);
  return (
    engine.version !== own.engine.version ||
    rules.sha256 !== own.rules.sha256 ||
    codeBooks.sha256 !== own.codeBooks.sha256
  );
}

/** What computing a packet again came to. */
export interface Recomputed {
  disagreements: Disagreement[];
  /** where this program prints otherwise than the other one that computed the packet; null where it is the same one */
  otherwise: Disagreement[] | null;
}

/** In one line, what it means that another program computed a packet. */
export function otherwiseWords({ engine }: ReadManifest, otherwise: readonly Disagreement[]): string {
  const places = otherwise.length === 0 ? "结果相同" : `有 ${otherwise.length} 处不同，仅供了解，不影响核验`;
  return `公开包由程序 ${engine.version} 版的另一套计算规则生成，按所存内容核验；按现行程序重算${places}`;
}

/** What does not hold of the packet although it holds of every book: both the packet and this program are in doubt. */
function broken(disclosure: Disclosure): Disagreement[] {
  const found = brokenInvariants(disclosure, ruleBasis(disclosure, CARRIED_BASIS));
  return found.map(({ rule, message }) => ({ file: BOOK, message: `程序自检 ${rule} 未通过：${message}` }));
}

/**
 * Computes tables and narrative again from the book that a packet carries, and compares them with those it publishes;
 * the invariants of the program must hold of what comes out. Where another program computed the packet, a difference says
 * nothing against it: that it carries the book which the manifest names is all that is asked then.
 *
 * @throws UnreadablePacket when the book cannot be read
 */
export function recompute(files: PacketFiles, manifest: ReadManifest): Recomputed {
  const { disclosure, found } = discloseBook(files, manifest);
  const computed = new Map(
    jsonFiles(disclosure, manifest.drawn.draft, CARRIED_BASIS).map(({ name, bytes }) => [name, bytes]),
  );
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
  if (isOfAnother(manifest, disclosure)) return { disagreements: found, otherwise: differences };
  return { disagreements: [...found, ...differences, ...broken(disclosure)], otherwise: null };
}
