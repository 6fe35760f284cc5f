import { z } from "zod";
import { type NarrativeTexts, REASON_SUBJECTS, type Reason, USE_SUBJECTS } from "@/lib/domain/book/types";
import { entrySchemas } from "@/lib/domain/entry/change-schema";
import { amountField } from "./amount-value";
import { formRow } from "./form-row";

const lines = z.string().transform((typed) =>
  typed
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean),
);

const reason = z.object({
  subject: z.enum(REASON_SUBJECTS),
  how: z.enum(["text", "causes"]),
  text: z.string(),
  for: z.number().nullable(),
  causes: z.array(z.object({ text: z.string().trim().min(1, "请填写原因"), amount: amountField("金额") })),
});

/** A reason that says nothing is left out: the narrative asks for it then. */
function reasonOf({ how, text, causes, for: written }: z.output<typeof reason>): Reason | null {
  const record = written === null ? {} : { for: written };
  if (how === "causes") return causes.length > 0 ? { causes, ...record } : null;
  return text.trim() ? { text, ...record } : null;
}

/** 文字说明 as its form holds it: lists one entry a line, reasons and uses in the order of their subjects. */
export const textsForm = formRow(
  z
    .object({
      responsibilities: lines,
      divisions: lines,
      subordinates: lines,
      reasons: z.array(reason),
      uses: z.array(z.object({ subject: z.enum(USE_SUBJECTS), text: z.string() })),
      contact: z.object({ name: z.string(), phone: z.string() }),
      // Declared on the page of last year's figures; it only passes through here.
      noPriorYear: z.custom<NarrativeTexts["noPriorYear"]>().optional(),
    })
    .transform(({ reasons, uses, ...rest }) => ({
      ...rest,
      reasons: Object.fromEntries(
        reasons.flatMap((one) => {
          const written = reasonOf(one);
          return written ? [[one.subject, written]] : [];
        }),
      ),
      uses: Object.fromEntries(uses.flatMap(({ subject, text }) => (text.trim() ? [[subject, text]] : []))),
    })),
  entrySchemas.narrative,
);

export type TextsInput = z.input<typeof textsForm>;

/** The stored texts as the form holds them. */
export function textsInput({ reasons, uses, contact, noPriorYear, ...lists }: NarrativeTexts): TextsInput {
  return {
    responsibilities: lists.responsibilities.join("\n"),
    divisions: lists.divisions.join("\n"),
    subordinates: lists.subordinates.join("\n"),
    reasons: REASON_SUBJECTS.map((subject) => {
      const written: Reason = reasons[subject] ?? { text: "" };
      const shared = { subject, for: written.for ?? null };
      if ("causes" in written) return { ...shared, how: "causes" as const, text: "", causes: written.causes };
      return { ...shared, how: "text" as const, text: written.text, causes: [] };
    }),
    uses: USE_SUBJECTS.map((subject) => ({ subject, text: uses[subject] ?? "" })),
    contact,
    noPriorYear,
  };
}
