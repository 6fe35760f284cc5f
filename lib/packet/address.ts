import type { Disclosure } from "../domain/disclosure/types";
import { type CellAddress, splitAddress } from "../domain/tables";

/** A figure's address in its parts, as the machine-readable files write it. */
export interface AddressParts {
  /** the printed number: `1`..`16`; `narrative` for a figure that only the text prints */
  table: string;
  /** what the table is, the same in every form set: `general` */
  key: string;
  /** only for a form that is repeated a project */
  project?: string;
  row: string;
  column: string;
}

/** Splits addresses such as `expenditure!2010301.basic` or `generalProjects:P001!budget.amount`, with the numbers in print. */
export class Addresses {
  private readonly numbers: ReadonlyMap<string, string>;

  constructor({ directory }: Pick<Disclosure, "directory">) {
    this.numbers = new Map(directory.map(({ key, number }) => [key, number]));
  }

  parts(address: CellAddress): AddressParts {
    const { table, row, column } = splitAddress(address);
    const colon = table.indexOf(":");
    const key = colon < 0 ? table : table.slice(0, colon);
    const project = colon < 0 ? {} : { project: table.slice(colon + 1) };
    return { table: this.numbers.get(key) ?? key, key, ...project, row, column };
  }
}
