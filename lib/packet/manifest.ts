import { createHash } from "node:crypto";
import program from "../../package.json" with { type: "json" };
import { type BudgetBook, writeBook } from "../domain/book";
import { type CanonicalJson, canonicalJson } from "../domain/canonical";
import type { CodeBooks } from "../domain/classification";
import { contentOf } from "../domain/classification/content";
import type { BasisStatement, Disclosure } from "../domain/disclosure/types";
import { editionOf } from "../domain/editions";
import type { Basis } from "../domain/editions/basis";
import { RULES } from "../domain/rules";
import type { PacketFile, PacketOptions } from "./files";
import { jsonFile } from "./json";
import { packetFileNames } from "./names";
import { coreDigest } from "./program.mjs";

/** Name and version of the form of manifests; another form gets another number. */
export const MANIFEST_FORMAT = "sixteen-tables-packet/1";

function sha256(content: Buffer | string): string {
  return createHash("sha256").update(content).digest("hex");
}

/** SHA-256 of the canonical JSON of a book in the file format: what a revision is signed by. */
export function bookHash(book: BudgetBook): string {
  return sha256(canonicalJson(writeBook(book)));
}

const hashes = new WeakMap<CodeBooks, string>();

function codeBookHash(books: CodeBooks): string {
  const known = hashes.get(books);
  if (known !== undefined) return known;
  const hash = sha256(canonicalJson(contentOf(books) as unknown as CanonicalJson));
  hashes.set(books, hash);
  return hash;
}

let core: string | null = null;

/** The digest of what computes tables, sentences and findings: known when the app was built, else read from the sources. */
export function coreHash(): string {
  if (process.env.CORE_SHA256) return process.env.CORE_SHA256;
  core ??= coreDigest();
  return core;
}

/** What a packet is computed with, of a kept print by the program of then: the same book and basis give the same packet. */
export function packetBasis(
  { edition, parameters, kept }: Pick<Disclosure, "edition" | "parameters" | "kept">,
  basis: Basis,
): BasisStatement {
  if (kept) return kept.basis;
  const { codeBookYear } = editionOf(edition);
  return {
    edition,
    codeBooks: { year: codeBookYear, sha256: codeBookHash(basis.codes.of(codeBookYear)) },
    rules: { count: RULES.length, sha256: coreHash() },
    parameters,
    engine: { name: program.name, version: program.version },
  };
}

/** What of the way a packet is drawn changes its files. */
export function drawnWith({ draft, formulas, showLines, includeBook, signature }: PacketOptions) {
  return {
    draft,
    formulas: formulas ?? false,
    showLines: showLines ?? false,
    includeBook: includeBook ?? false,
    signature: signature ?? null,
  };
}

/**
 * `manifest.json`: what the packet was drawn from, by what, and the size and SHA-256 of every other file. It holds no time,
 * no path and no name of a machine.
 */
export function manifestFile(
  disclosure: Disclosure,
  options: PacketOptions,
  files: readonly PacketFile[],
  basis: Basis,
): PacketFile {
  const { book, fiscalYear } = disclosure;
  return jsonFile(packetFileNames(fiscalYear).manifest.name, {
    format: MANIFEST_FORMAT,
    department: book.department,
    fiscalYear,
    revision: options.revision ?? null,
    ...(options.trail && { trail: options.trail }),
    ...(options.correction && { replaces: options.correction.replaces }),
    book: { format: book.format, sha256: bookHash(book) },
    ...(options.departmentBook && { departmentBook: { sha256: options.departmentBook } }),
    ...packetBasis(disclosure, basis),
    drawn: drawnWith(options),
    files: files.map(({ name, mediaType, bytes }) => ({ name, mediaType, bytes: bytes.length, sha256: sha256(bytes) })),
  });
}
