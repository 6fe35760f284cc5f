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

const reasonsField = z.array(reason).transform((reasons) =>
  Object.fromEntries(
    reasons.flatMap((one) => {
      const written = reasonOf(one);
      return written ? [[one.subject, written]] : [];
    }),
  ),
);

const usesField = z
  .array(z.object({ subject: z.enum(USE_SUBJECTS), text: z.string() }))
  .transform((uses) => Object.fromEntries(uses.flatMap(({ subject, text }) => (text.trim() ? [[subject, text]] : []))));

/** What departments and units write of themselves, as forms hold it: lists one entry a line, the rest in the order of its subjects. */
export const ownTexts = {
  responsibilities: lines,
  divisions: lines,
  reasons: reasonsField,
  uses: usesField,
  contact: z.object({ name: z.string(), phone: z.string() }),
};

/** 文字说明 as its form holds it. */
export const textsForm = formRow(
  z.object({
    ...ownTexts,
    subordinates: lines,
    // Declared on the page of last year's figures; it only passes through here.
    noPriorYear: z.custom<NarrativeTexts["noPriorYear"]>().optional(),
  }),
  entrySchemas.narrative,
);

export type TextsInput = z.input<typeof textsForm>;

/** What departments and units wrote of themselves as forms hold it. */
export function ownTextsInput(texts: Pick<NarrativeTexts, keyof typeof ownTexts>) {
  const { responsibilities, divisions, reasons, uses, contact } = texts;
  return {
    responsibilities: responsibilities.join("\n"),
    divisions: divisions.join("\n"),
    reasons: REASON_SUBJECTS.map((subject) => {
      const written: Reason = reasons[subject] ?? { text: "" };
      const shared = { subject, for: written.for ?? null };
      if ("causes" in written) return { ...shared, how: "causes" as const, text: "", causes: written.causes };
      return { ...shared, how: "text" as const, text: written.text, causes: [] };
    }),
    uses: USE_SUBJECTS.map((subject) => ({ subject, text: uses[subject] ?? "" })),
    contact,
  };
}

/** The stored texts as the form holds them. */
export function textsInput(texts: NarrativeTexts): TextsInput {
  const { subordinates, noPriorYear } = texts;
  return { ...ownTextsInput(texts), subordinates: subordinates.join("\n"), noPriorYear };
}
