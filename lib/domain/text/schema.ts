import type { z } from "zod";
import { cleanText, nameProblem } from "./hidden";

/** A text in one line that people read as a name or a code: refused with a sentence where it holds what nobody sees. */
export function named<S extends z.ZodType<string>>(schema: S): S {
  return schema.superRefine((text, { addIssue }) => {
    const message = nameProblem(text);
    if (message) addIssue({ code: "custom", message });
  }) as S;
}

/** A text that people write freely: what nobody sees is left out. @param schema asks for length and blankness of what remains */
export function written(schema: z.ZodString): z.ZodString {
  return schema.overwrite(cleanText);
}
