import { readBook } from "@/lib/domain/book";
import { disclose } from "@/lib/domain/disclosure";
import { formSets } from "@/lib/domain/editions";
import type { Basis } from "@/lib/domain/editions/basis";
import { textOf } from "@/lib/domain/narrative/say";
import demo from "@/prisma/demo/wansheng-2024.json";
import type { WordingSample } from "./types";

/** How each form set says the same of one department, the demo's, in a year: what an office looks at before it chooses. */
export function wordingSamples(fiscalYear: number, basis: Basis): WordingSample[] {
  const book = readBook(structuredClone(demo));
  const priorYear = book.priorYear && { ...book.priorYear, fiscalYear: fiscalYear - 1 };
  return formSets().map(({ id, name }) => {
    const { sections } = disclose(
      { ...book, fiscalYear, priorYear, edition: basis.editionForYear(id, fiscalYear) },
      basis,
    ).narrative;
    const income = sections.flatMap((one) => one.sections).find(({ key }) => key === "totals.income");
    return {
      ...{ id, name },
      headings: sections.map(({ heading }) => heading),
      income: income?.paragraphs.map(({ runs }) => textOf(runs)).join("") ?? "",
    };
  });
}
