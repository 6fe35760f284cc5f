/** What was printed of a book, kept as data, and how it differs from what another program prints of the same book. */
export { differencesOf, type PrintDifference } from "./differences";
export { disclosureFrom, printOf } from "./print";
export { PRINT_FORMAT, type Print } from "./types";
