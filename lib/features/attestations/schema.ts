import { z } from "zod";
import { RULES_FOR_PEOPLE } from "@/lib/domain/rules/uncheckable";
import { written } from "@/lib/domain/text";
import { ATTESTATION_ANSWERS } from "@/lib/domain/workflow";

/** The most that may be said beside an answer. */
export const LONGEST_NOTE = 500;

/** What a person answers to a rule that no program can check, from anybody; without an answer it is taken back. */
export const attestationInput = z
  .object({
    budgetId: z.guid("预算编号有误，请刷新后重试"),
    rule: z.string().refine((id) => RULES_FOR_PEOPLE.some((rule) => rule.id === id), "没有这一核实事项，请刷新后重试"),
    answer: z.enum(ATTESTATION_ANSWERS).nullable(),
    note: written(z.string()).trim().max(LONGEST_NOTE, `说明最多 ${LONGEST_NOTE} 字`).default(""),
  })
  .refine(({ answer, note }) => answer !== "problem" || note !== "", {
    path: ["note"],
    message: "选择“有问题”的，请写明是什么问题",
  });
