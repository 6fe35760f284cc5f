import type { PrismaClient } from "@/generated/prisma/client";
import { type BudgetBook, readBookText, writeBook } from "@/lib/domain/book";
import { type Disclosure, disclose } from "@/lib/domain/disclosure";
import type { RuleParameters } from "@/lib/domain/editions";
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

/** Where books are read; null where a job reads none. */
type Database = PrismaClient | null;

const disclosed = (disclosure: Disclosure): Disclosed => ({ disclosure, holds: selfCheckHolds(disclosure) });

/**
 * What is computed apart from the thread that serves, since it takes long. Arguments and results can be copied between threads;
 * books are read where they are computed, and disclosures stay where they are held: a packet, a trace or a twin says which one.
 */
export const JOBS = {
  disclose: async (db: Database, ref: BookRef): Promise<Disclosed> => disclosed(await heldDisclosure(db, ref)),
  /** of a book that was read in a transaction which is still open */
  discloseBook: async (_: Database, book: BudgetBook, parameters?: RuleParameters): Promise<Disclosed> =>
    disclosed(disclose(book, parameters)),
  packet: async (db: Database, ref: BookRef, options: PacketOptions): Promise<PacketFile[]> =>
    buildPacket(await heldDisclosure(db, ref), options),
  unitPacket: async (
    db: Database,
    ref: BookRef,
    code: string,
    options: PacketOptions,
    signedOn: string | null,
  ): Promise<UnitPacket> => unitPacket(await heldDisclosure(db, ref), code, options, signedOn),
  unitStates: async (db: Database, ref: BookRef): Promise<UnitState[]> => unitStates(await heldDisclosure(db, ref)),
  formulas: async (db: Database, ref: BookRef, draft: boolean): Promise<Buffer> =>
    buildFormulaWorkbook(await heldDisclosure(db, ref), draft),
  trace: async (db: Database, ref: BookRef, address: string, page: number): Promise<TraceView | null> =>
    traceView(await heldDisclosure(db, ref), address, page),
  place: async (db: Database, ref: BookRef, subject: string, known: Adjustments): Promise<PlaceView | null> =>
    placeView(await heldDisclosure(db, ref), subject, known),
  bookFile: async (db: Database, ref: BookRef): Promise<Buffer> =>
    Buffer.from(`${JSON.stringify(writeBook((await heldDisclosure(db, ref)).book), null, 2)}\n`),
  /** of a file that somebody sent; with more rows of a kind than `most` allows it is refused */
  readBook: async (_: Database, text: string, most: number): Promise<BudgetBook> => readBookText(text, most),
  zip: async (_: Database, files: readonly PacketFile[]): Promise<Buffer> => zipPacket(files),
};

export type JobName = keyof typeof JOBS;
type Given<F> = F extends (db: Database, ...given: infer G) => unknown ? G : never;
export type JobArguments<N extends JobName> = Given<(typeof JOBS)[N]>;
export type JobResult<N extends JobName> = Awaited<ReturnType<(typeof JOBS)[N]>>;
