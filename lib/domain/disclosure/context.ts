import type { BudgetBook } from "../book/types";
import type { Edition } from "../editions";
import type { Basis } from "../editions/basis";
import { codesOf } from "../editions/codes";
import { axesOf } from "../tables/axes";
import { cubeOf } from "../tables/cube";
import { type FillContext, sayFor } from "../tables/fill";

/**
 * What the tables of a book are filled from: its codes with the names people gave them, its amounts ready to be added up.
 *
 * @throws RangeError when the sum of a set of amounts leaves the exact range
 */
export function contextOf(book: BudgetBook, { unit }: Pick<Edition, "unit">, basis: Basis): FillContext {
  const codes = codesOf(book, basis);
  return { book, codes, cube: cubeOf(book, codes), unit, axis: axesOf(book, codes), say: sayFor(book) };
}
