import type { Prisma } from "@/generated/prisma/client";
import { type CanonicalJson, canonicalJson } from "@/lib/domain/canonical";
import { type CodeContent, contentOf } from "@/lib/domain/classification/content";
import type { BasisStatement, Disclosure, Kept } from "@/lib/domain/disclosure";
import type { Basis } from "@/lib/domain/editions/basis";
import { disclosureFrom, PRINT_FORMAT, type Print, printOf } from "@/lib/domain/print";
import { packetBasis } from "@/lib/packet/manifest";
import type { Transaction } from "@/lib/server/db";
import { sha256 } from "@/lib/server/sha256";
import { frozenBook } from "../budgets/frozen";
import { compressed, expanded } from "./compressed";

/** A print as it is kept, before it is of a revision. */
export interface MadePrint {
  format: typeof PRINT_FORMAT;
  sha256: string;
  bytes: number;
  content: Buffer<ArrayBuffer>;
  basis: BasisStatement;
}

/** The print of what this program computed, ready to be stored. */
export async function makePrint(disclosure: Disclosure, present: Basis): Promise<MadePrint> {
  const basis = packetBasis(disclosure, present);
  const json = JSON.stringify(printOf(disclosure, basis, present));
  const bytes = Buffer.from(json, "utf8");
  const content = await compressed(bytes);
  return { format: PRINT_FORMAT, sha256: sha256(json), bytes: bytes.length, content, basis };
}

/** Keeps what the codes of a basis mean, once for all that have the same. */
async function storeCodes(
  tx: Transaction,
  { year, sha256: digest }: BasisStatement["codeBooks"],
  present: Basis,
): Promise<void> {
  const where = { sha256: digest };
  if (await tx.keptCodes.findUnique({ where, select: { sha256: true } })) return;
  const json = canonicalJson(contentOf(present.codes.of(year)) as unknown as CanonicalJson);
  const content = await compressed(Buffer.from(json, "utf8"));
  await tx.keptCodes.createMany({ data: [{ sha256: digest, content }], skipDuplicates: true });
}

/**
 * Stores the print of a revision; of one that has a print already, nothing.
 *
 * @param restated whether another program froze the book
 * @returns whether it was stored
 */
export async function storePrint(
  tx: Transaction,
  revisionId: string,
  { basis, ...print }: MadePrint,
  present: Basis,
  restated = false,
): Promise<boolean> {
  await storeCodes(tx, basis.codeBooks, present);
  const data = [{ ...print, revisionId, restated }];
  return (await tx.revisionPrint.createMany({ data, skipDuplicates: true })).count === 1;
}

/** The code books of a print where those of today are others; null where they are the same. */
async function codesBehind(
  tx: Transaction,
  { edition, parameters, basis }: Print,
  present: Basis,
): Promise<Kept["codes"]> {
  const { year, sha256: digest } = basis.codeBooks;
  if (packetBasis({ edition, parameters }, present).codeBooks.sha256 === digest) return null;
  const kept = await tx.keptCodes.findUniqueOrThrow({ where: { sha256: digest } });
  const content: CodeContent = JSON.parse((await expanded(kept.content)).toString("utf8"));
  return { ...content, year };
}

/** The print of a revision as JSON. @throws Error when it has another form, or is not what was kept */
export async function keptJson(
  kept: Pick<Prisma.RevisionPrintGetPayload<object>, "revisionId" | "format" | "sha256" | "content">,
): Promise<string> {
  const { revisionId, format, content } = kept;
  if (format !== PRINT_FORMAT) throw new Error(`The print of revision ${revisionId} has the form ${format}`);
  const json = (await expanded(content)).toString("utf8");
  if (sha256(json) !== kept.sha256) throw new Error(`The print of revision ${revisionId} is not what was kept`);
  return json;
}

/**
 * What a revision disclosed, as it was kept when it was frozen: nothing of it is computed by the program of today.
 *
 * @returns null when no print of it was kept yet
 * @throws Error when what is stored is not what was kept
 */
export async function keptDisclosure(
  tx: Transaction,
  revision: Pick<Prisma.RevisionGetPayload<object>, "id" | "book">,
  present: Basis,
): Promise<Disclosure | null> {
  const kept = await tx.revisionPrint.findUnique({ where: { revisionId: revision.id } });
  if (!kept) return null;
  const print: Print = JSON.parse(await keptJson(kept));
  return disclosureFrom(print, frozenBook(revision), await codesBehind(tx, print, present));
}
