import { z } from "zod";
import { noAssets } from "@/lib/domain/book/read";
import type { UnitStatement } from "@/lib/domain/book/types";
import { entrySchemas } from "@/lib/domain/entry/change-schema";
import { assetsInput, performanceInput } from "./form-inputs";
import { formRow } from "./form-row";
import { assetsFields, performanceFields } from "./form-schemas";
import { ownTexts, ownTextsInput } from "./texts-schema";

/** What a unit states nothing of yet. */
export function nothingStated(unit: string): UnitStatement {
  const texts = { responsibilities: [], divisions: [], reasons: {}, uses: {}, contact: { name: "", phone: "" } };
  return { unit, ...texts };
}

const parts = z.object({
  unit: z.string(),
  ...ownTexts,
  /** whether 整体绩效 are stated: none is stated too, and is not the same as nothing stated */
  isPerformanceStated: z.boolean(),
  ...performanceFields,
  areAssetsStated: z.boolean(),
  assets: assetsFields,
  // It comes with last year's budget or with a book, and only passes through here.
  priorYear: z.custom<UnitStatement["priorYear"]>().optional(),
});

/** 单位填报 as its form holds it. */
export const unitStatementForm = formRow(
  parts.transform(({ isPerformanceStated, objective, indicators, areAssetsStated, assets, priorYear, ...texts }) => ({
    ...texts,
    ...(isPerformanceStated && { performance: { objective, indicators } }),
    ...(areAssetsStated && { assets }),
    ...(priorYear && { priorYear }),
  })),
  entrySchemas.unitStatement,
);

export type UnitStatementInput = z.input<typeof unitStatementForm>;

/** A stored statement as the form holds it. @param fiscalYear of the budget, which says as of when assets are counted */
export const unitStatementInput =
  (fiscalYear: number) =>
  (statement: UnitStatement): UnitStatementInput => {
    const { unit, performance, assets, priorYear } = statement;
    return {
      unit,
      ...ownTextsInput(statement),
      isPerformanceStated: performance !== undefined,
      ...performanceInput(performance ?? { objective: "", indicators: [] }),
      areAssetsStated: assets !== undefined,
      assets: assetsInput(assets ?? noAssets(fiscalYear)),
      priorYear,
    };
  };
