import type { UnitKind } from "@/lib/domain/book/types";

/** Which of the three code trees of 政府收支分类科目: 支出功能分类, 部门预算支出经济分类, 政府预算支出经济分类. */
export type CodeTreeName = "function" | "departmentEconomic" | "governmentEconomic";

/** How well a row is known: H seen in a published packet, M from knowledge of the official book, L unsure. */
export type Confidence = "H" | "M" | "L";

/**
 * How well the list of codes below a 类 or 款 is known: `official` as the finance ministry's book of the year prints it,
 * `published` as published budgets agree on it, `recalled` from knowledge of the book alone, so that a code may be missing.
 */
export type ListConfidence = "official" | "published" | "recalled";

/** A name that a person gives to a functional code that the code book does not carry. */
export interface CodeName {
  /** 款 or 项, 5 or 7 digits */
  code: string;
  name: string;
}

/** The budget whose spending a functional code is for: 一般公共预算, 政府性基金预算, 国有资本经营预算. */
export type CodeFund = "general" | "governmentFund" | "stateCapital";

/** One 科目. */
export interface Code {
  readonly code: string;
  /** The official name in full. */
  readonly name: string;
  /** 1 类, 2 款, 3 项. */
  readonly level: 1 | 2 | 3;
  readonly parent: string | null;
  /**
   * Functional codes only, null for economic ones. Budgets differ below one 类 (208 is general, 20822 governmentFund),
   * so a line's fund is read from its 项, never from the 类 above.
   */
  readonly fund: CodeFund | null;
  readonly confidence: Confidence;
  /** First fiscal year the code was in use, where known. */
  readonly since?: number;
  /** Last fiscal year the code was in use, where known; a code that ended before the tree's year is known but not offered. */
  readonly until?: number;
  /** Codes and names of what took the place of a code that ended, where it is known; several separated by ；. */
  readonly replacedBy?: string;
  /** A remark to show beside the code, in Chinese. */
  readonly note?: string;
  /** Whether the code is not of the code book: a person gave its name. */
  readonly given?: true;
}

/** One compiled, frozen code tree of one fiscal year. */
export interface CodeTree {
  readonly name: CodeTreeName;
  readonly year: number;
  /** The year of the book it was taken from as a whole; of later years only some changes are known where it lies before `year`. */
  readonly book: number;
  /** The level at which amounts are entered: 3 (项) for function, 2 (款) for the economic trees. */
  readonly leafLevel: 2 | 3;
  /** Every code, in code order (a parent directly before its children). */
  readonly all: readonly Code[];
  /** The code's row, or undefined when the tree has no such code. */
  get(code: string): Code | undefined;
  /** The direct children in code order; empty for a leaf, an unknown code, and a 款 whose 项 the data does not carry. */
  children(code: string): readonly Code[];
  /**
   * How well the list of the code's children is known. Where it is `recalled`, also because there is none at all, a code
   * that is not in it cannot be called wrong.
   */
  listOf(code: string): ListConfidence;
  /** The codes above, 类 first, excluding the code itself; empty for a 类 or an unknown code. */
  ancestors(code: string): Code[];
  /** `201 一般公共服务支出 / 20103 … / 2010301 行政运行`; an unknown code is returned as it stands. */
  path(code: string): string;
  /** Whether the code is known and stands at the leaf level. */
  isLeaf(code: string): boolean;
}

/** One row of the correspondence: 部门预算支出经济分类款 → 政府预算支出经济分类款 for some kinds of unit. */
export interface CorrespondenceRow {
  readonly economic: string;
  /** `administrative` covers 行政 and 参公 units, `institution` 事业 units. */
  readonly appliesTo: "administrative" | "institution" | "all";
  readonly governmentEconomic: string;
  readonly confidence: Confidence;
  /** A remark to show beside the derived code, in Chinese. */
  readonly note?: string;
}

/** The correspondence between the two economic trees of one fiscal year. */
export interface Correspondence {
  readonly all: readonly CorrespondenceRow[];
  /** The rows of one 款 that apply to the kind of unit, best confidence first, then source order; empty when there are none. */
  rowsFor(economic: string, unitKind: UnitKind): readonly CorrespondenceRow[];
}

/** The code books of one fiscal year. */
export interface CodeBooks {
  readonly year: number;
  readonly function: CodeTree;
  readonly departmentEconomic: CodeTree;
  readonly governmentEconomic: CodeTree;
  readonly correspondence: Correspondence;
  /** From codes of the year before to those that took their place, of all three trees, as far as that was imported. */
  readonly successions: ReadonlyMap<string, readonly string[]>;
}
