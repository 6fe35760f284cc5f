import type { PrismaClient } from "@/generated/prisma/client";
import { type BudgetBook, readBookText, writeBook } from "@/lib/domain/book";
import { type Disclosure, disclose } from "@/lib/domain/disclosure";
import type { RuleParameters } from "@/lib/domain/editions";
import type { Basis } from "@/lib/domain/editions/basis";
import { buildPacket, type PacketFile, type PacketOptions, zipPacket } from "@/lib/packet";
import { buildFormulaWorkbook } from "@/lib/packet/xlsx";
import { selfCheckHolds } from "../budgets/self-check";
import { traceView } from "../budgets/trace";
import type { TraceView } from "../budgets/types";
import { placeView } from "../places/place-view";
import type { PlaceView } from "../places/types";
import type { Adjustments } from "../review/types";
import { heldDisclosure } from "./held";
import type { BookRef } from "./types";
import { type UnitPacket, type UnitState, unitPacket, unitStates } from "./unit-packet";

/** A disclosure, and whether the program's own invariants hold of it. */
export interface Disclosed {
  disclosure: Disclosure;
  holds: boolean;
}

/** What jobs are done with: where books are read, null where a job reads none, and the codes and limits that count. */
export interface JobSource {
  db: PrismaClient | null;
  basis: Basis;
}

const disclosed = (disclosure: Disclosure, basis: Basis): Disclosed => ({
  disclosure,
  holds: selfCheckHolds(disclosure, basis),
});

/**
 * What is computed apart from the thread that serves, since it takes long. Arguments and results can be copied between threads;
 * books are read where they are computed, and disclosures stay where they are held: a packet, a trace or a twin says which one.
 */
export const JOBS = {
  disclose: async (from: JobSource, ref: BookRef): Promise<Disclosed> =>
    disclosed(await heldDisclosure(from, ref), from.basis),
  /** of a book that was read in a transaction which is still open */
  discloseBook: async ({ basis }: JobSource, book: BudgetBook, parameters?: RuleParameters): Promise<Disclosed> =>
    disclosed(disclose(book, basis.judgedBy(book.edition, parameters)), basis),
  packet: async (from: JobSource, ref: BookRef, options: PacketOptions): Promise<PacketFile[]> =>
    buildPacket(await heldDisclosure(from, ref), options, from.basis),
  unitPacket: async (
    from: JobSource,
    ref: BookRef,
    code: string,
    options: PacketOptions,
    signedOn: string | null,
  ): Promise<UnitPacket> => unitPacket(await heldDisclosure(from, ref), code, options, signedOn, from.basis),
  unitStates: async (from: JobSource, ref: BookRef): Promise<UnitState[]> =>
    unitStates(await heldDisclosure(from, ref), from.basis),
  formulas: async (from: JobSource, ref: BookRef, draft: boolean): Promise<Buffer> =>
    buildFormulaWorkbook(await heldDisclosure(from, ref), draft, from.basis),
  trace: async (from: JobSource, ref: BookRef, address: string, page: number): Promise<TraceView | null> =>
    traceView(await heldDisclosure(from, ref), address, page, from.basis),
  place: async (from: JobSource, ref: BookRef, subject: string, known: Adjustments): Promise<PlaceView | null> =>
    placeView(await heldDisclosure(from, ref), subject, known, from.basis),
  bookFile: async (from: JobSource, ref: BookRef): Promise<Buffer> =>
    Buffer.from(`${JSON.stringify(writeBook((await heldDisclosure(from, ref)).book), null, 2)}\n`),
  /** of a file that somebody sent; with more rows of a kind than `most` allows it is refused */
  readBook: async (_: JobSource, text: string, most: number): Promise<BudgetBook> => readBookText(text, most),
  zip: async (_: JobSource, files: readonly PacketFile[]): Promise<Buffer> => zipPacket(files),
};

export type JobName = keyof typeof JOBS;
type Given<F> = F extends (from: JobSource, ...given: infer G) => unknown ? G : never;
export type JobArguments<N extends JobName> = Given<(typeof JOBS)[N]>;
export type JobResult<N extends JobName> = Awaited<ReturnType<(typeof JOBS)[N]>>;
