import { CLEAN } from "./clean";
import { PHRASES } from "./phrases";
import { PLANTED } from "./planted";
import type { Corpus } from "./types";

export { corpusFigures, runCorpus } from "./run";
export type { CleanDepartment, Corpus, CorpusResult, Phrase, PlantedError } from "./types";

/** What the rules are measured by: mistakes they must find, departments and texts they must leave in peace. */
export const CORPUS: Corpus = { clean: CLEAN, planted: PLANTED, phrases: PHRASES };
