import type { BudgetBook } from "@/lib/domain/book";
import { type Disclosure, disclose } from "@/lib/domain/disclosure";
import type { RuleParameters } from "@/lib/domain/editions";
import { buildPacket, type PacketFile, type PacketOptions } from "@/lib/packet";
import { buildFormulaWorkbook } from "@/lib/packet/xlsx";

/** What is computed apart from the thread that serves, since it takes long. Arguments and results can be copied between threads. */
export const JOBS = {
  disclose: async (book: BudgetBook, parameters?: RuleParameters): Promise<Disclosure> => disclose(book, parameters),
  packet: (disclosure: Disclosure, options: PacketOptions): Promise<PacketFile[]> => buildPacket(disclosure, options),
  formulas: async (disclosure: Disclosure, draft: boolean): Promise<Buffer> => buildFormulaWorkbook(disclosure, draft),
};

export type JobName = keyof typeof JOBS;
export type JobArguments<N extends JobName> = Parameters<(typeof JOBS)[N]>;
export type JobResult<N extends JobName> = Awaited<ReturnType<(typeof JOBS)[N]>>;
