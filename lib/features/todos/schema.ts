import { z } from "zod";
import { TODO_KINDS } from "./types";

const query = z.object({
  kind: z.enum(TODO_KINDS).nullable().catch(null),
  page: z.coerce.number().int().min(1).catch(1),
});

/** Which page of the to-dos an address means, which anybody may have written; what cannot be read counts for nothing. */
export function readTodoQuery(raw: Readonly<Record<string, unknown>>): z.infer<typeof query> {
  return query.parse(raw);
}
