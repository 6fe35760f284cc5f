/** One limit of an edition, as a page shows it. */
export interface ParameterView {
  name: string;
  label: string;
  basis: string;
  /** as it is typed */
  value: string;
  /** that of the edition, in words; null when nothing else was set */
  standard: string | null;
  /** 0 while nothing was set */
  version: number;
}

/** The limits of one edition. */
export interface EditionParameters {
  edition: string;
  name: string;
  parameters: ParameterView[];
}
