import type { RefusalKind } from "./types";

/** Why a workbook could not be read; `message` is one Chinese line that says what was found and what to do. */
export class WorkbookError extends Error {
  override readonly name = "WorkbookError";
  constructor(
    readonly kind: RefusalKind,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
