/** Writes docs/RULES.md from the rule catalogue. Run with `npx tsx scripts/rules-doc.ts` after a rule was added or changed. */
import { mkdirSync, writeFileSync } from "node:fs";
import { chongqing2024 } from "../lib/domain/editions/chongqing-2024";
import { RULES } from "../lib/domain/rules/catalogue";
import { CORPUS, corpusFigures, runCorpus } from "../lib/domain/rules/corpus";
import { rulesDocument } from "../lib/domain/rules/document";
import { INVARIANTS } from "../lib/domain/rules/invariants";
import { MERGED_RULES, UNCHECKABLE_RULES } from "../lib/domain/rules/uncheckable";

const FOLDER = new URL("../docs/", import.meta.url);

mkdirSync(FOLDER, { recursive: true });
writeFileSync(
  new URL("RULES.md", FOLDER),
  rulesDocument({
    edition: chongqing2024,
    checked: RULES,
    invariants: INVARIANTS,
    merged: MERGED_RULES,
    unchecked: UNCHECKABLE_RULES,
    figures: corpusFigures(CORPUS, runCorpus(CORPUS)),
  }),
);
