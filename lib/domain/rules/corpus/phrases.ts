import type { BudgetBook } from "../../book/types";
import { type PhraseField, type PhraseTable, PLACES, writePhrase } from "./phrase-fields";
import { RIGHT } from "./phrases-right";
import { WRONG } from "./phrases-wrong";
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

/** Rules that judge words by themselves. Whether a reason fits its change, and a target its neighbours, others say. */
const ON_WORDS = /^(?:STR-(?:07|12|13)|NAR-(?:07|11|14|15|16|17)|PRO-05|TXT-0[1-46]|JX-(?:03|04|05|14|18|19|21))$/;

/** Only the street office has a unit of its own below it. */
const departmentOf = (field: PhraseField) => (field === "subordinate" ? "street-office" : "school");

function phrasesOf({ field, texts }: PhraseTable, ...rules: string[]): Phrase[] {
  return texts.map((text) => ({
    id: [...rules, field, text].join(" "),
    department: departmentOf(field),
    write: (book) => writePhrase(book, field, text),
    text,
    rules,
    judges: rules.length ? new RegExp(`^(?:${rules.join("|")})$`) : ON_WORDS,
    places: PLACES[field].map((path) => `book:${path}`),
  }));
}

/** Texts for people's fields, right and wrong ones. */
export const PHRASES: readonly Phrase[] = [
  phrase("per-head", "overview", "按每生每年1250元的标准补助368人。"),
  phrase("grant", "objective", "按月发放补助，保障368名学生顺利完成学业。"),
  phrase("placeholder", "overview", "补助XX名学生。", "NAR-14"),
  phrase("blank-reason", "general.project", "略。", "NAR-08"),
  ...RIGHT.flatMap((table) => phrasesOf(table)),
  ...WRONG.flatMap(({ rule, ...table }) => phrasesOf(table, rule)),
];
