import type { z } from "zod";

/** A form whose reading is handed on to the schema of the row, the same that the server uses. */
export function formRow<F extends z.ZodType, O>(form: F, row: z.ZodType<O>): z.ZodType<O, z.input<F>> {
  return form.pipe(row as z.ZodType<O, z.output<F>>);
}
