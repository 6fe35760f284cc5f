import type { BudgetBook } from "../../book/types";
import type { Phrase } from "./types";

type Field = "overview" | "objective" | "general.project";

function write(field: Field, text: string): (book: BudgetBook) => void {
  return (book) => {
    if (field === "general.project") book.narrative.reasons[field] = { text };
    else for (const project of book.projects) project[field] = text;
  };
}

/** A phrase of the school's book. @param rules of which one must speak; none: all must be silent */
function phrase(id: string, field: Field, text: string, ...rules: string[]): Phrase {
  return { id, department: "school", write: write(field, text), text, rules };
}

/** Texts for people's fields, right and wrong ones. */
export const PHRASES: readonly Phrase[] = [
  phrase("per-head", "overview", "按每生每年1250元的标准补助368人。"),
  phrase("grant", "objective", "按月发放补助，保障368名学生顺利完成学业。"),
  phrase("placeholder", "overview", "补助XX名学生。", "NAR-14"),
  phrase("blank-reason", "general.project", "略。", "NAR-08"),
];
