"use client";

import { useCallback, useMemo, useRef } from "react";
import type { Source, UnitKind } from "@/lib/domain/book/types";
import type { CodeTreeName } from "@/lib/domain/classification";
import { suggestCodes } from "@/lib/domain/entry/suggest";
import { useBasis } from "../basis/basis-provider";
import { useEntry } from "./entry-context";
import type { Suggest } from "./line-columns";
import type { LineHome } from "./typed-line";
import type { ShownLine } from "./use-lines";

const FIELDS = {
  function: "function",
  departmentEconomic: "economic",
  governmentEconomic: "governmentEconomic",
} as const;

/** The codes of a column in the lines shown, the last line first, each once. */
function usedCodes(shown: readonly ShownLine[], tree: CodeTreeName): string[] {
  const codes = shown.flatMap(({ line }) => line[FIELDS[tree]] ?? []);
  return [...new Set(codes.reverse())];
}

/** Offers codes for the cells of lines: those used here first, then last year's, and only those that may stand there. */
export function useCodeSuggestions(shown: readonly ShownLine[], home: LineHome): Suggest {
  const { rows } = useEntry();
  const basis = useBasis();
  const { edition, units } = rows.head;
  const lines = useRef(shown);
  lines.current = shown;
  const prior = rows.priorYear?.value.lines;
  const lastYear = useMemo(() => [...new Set((prior ?? []).map((line) => line.function))], [prior]);
  return useCallback(
    (tree, query, row) => {
      const line = lines.current.find(({ key }) => key === row.key)?.line;
      const unit = line?.unit ?? home.unit;
      const unitKind: UnitKind = units.find(({ code }) => code === unit)?.kind ?? "administrative";
      const source: Source = line?.source ?? "generalPublicBudget";
      const economic = tree === "governmentEconomic" ? (line?.economic ?? null) : null;
      return suggestCodes({
        ...{ tree, query, context: { edition, basis, class: home.class, source, unitKind, economic } },
        recent: usedCodes(lines.current, tree),
        priorYear: tree === "function" ? lastYear : [],
      });
    },
    [edition, basis, units, home, lastYear],
  );
}
