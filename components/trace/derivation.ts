/** How a figure of the narrative came about, in words: the cells that were added and subtracted, or where it was entered. */
export interface Derivation {
  /** as it stands in the text, with its unit */
  result: string;
  /** one sentence for the reader */
  explanation: string;
  terms: DerivationTerm[];
}

export interface DerivationTerm {
  sign: "+" | "−" | "";
  /** as printed; 0 for a blank cell */
  text: string;
  address: string;
  label: string;
  /** the page of the cell; null when no table prints it */
  href: string | null;
}
