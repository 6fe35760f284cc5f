import type { Disclosure, Kept } from "../disclosure/types";

/** Name and version of the form of kept prints; another form gets another number, and this one is read for ever. */
export const PRINT_FORMAT = "print/1";

/**
 * Everything that was published of one book, as plain data, kept beside the book: what screens and files of a frozen
 * revision are drawn from, whatever program runs. The figures by address are those of its tables and its narrative.
 */
export interface Print extends Omit<Disclosure, "book" | "figures" | "kept">, Omit<Kept, "codes"> {
  format: typeof PRINT_FORMAT;
}
