import { type CellAddress, splitAddress } from "../domain/tables";

/** A figure's address in its parts, as the machine-readable files write it. */
export interface AddressParts {
  /** number in the form set: `1`..`16` */
  table: string;
  /** only for a form that is repeated a project */
  project?: string;
  row: string;
  column: string;
}

/** Splits an address such as `3!2010301.basic` or `16:P001!budget.amount`. */
export function addressParts(address: CellAddress): AddressParts {
  const { table, row, column } = splitAddress(address);
  const colon = table.indexOf(":");
  if (colon < 0) return { table, row, column };
  return { table: table.slice(0, colon), project: table.slice(colon + 1), row, column };
}
