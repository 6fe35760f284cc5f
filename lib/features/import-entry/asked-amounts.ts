import { lineById } from "@/lib/domain/book/line-by-id";
import type { BudgetBook } from "@/lib/domain/book/types";
import type { Basis } from "@/lib/domain/editions/basis";
import { rowContext } from "@/lib/domain/entry/one-row";
import { bookPathWords } from "@/lib/domain/place-words";
import { checkRule, type Finding } from "@/lib/domain/rules";
import { AMT_01 } from "@/lib/domain/rules/catalogue/amt-01";
import { AMT_02 } from "@/lib/domain/rules/catalogue/amt-02";
import { AMT_03 } from "@/lib/domain/rules/catalogue/amt-03";
import { AMT_04 } from "@/lib/domain/rules/catalogue/amt-04";
import type { ImportNotice } from "../import";

/** So many questions are listed; the findings have all of them. */
const LISTED = 20;

function questionsOf(book: BudgetBook, basis: Basis): Finding[] {
  const context = rowContext(book, [], basis);
  return [AMT_01, AMT_02, AMT_03, AMT_04].flatMap((rule) => checkRule(rule, context));
}

function whereOf(book: BudgetBook, { place }: Finding): string {
  if (place.kind === "book") return bookPathWords(place.path);
  const line = place.kind === "line" ? lineById(book, place.id) : undefined;
  return line ? `${line.unit} ${line.function} ${line.economic}` : "";
}

/** What an import would make people be asked of amounts: those out of all proportion, both readings offered, and those that 测算依据 does not give. */
export function askedAmounts(before: BudgetBook, after: BudgetBook, basis: Basis): ImportNotice[] {
  const known = new Set(questionsOf(before, basis).map(({ message }) => message));
  const asked = questionsOf(after, basis).filter(({ message }) => !known.has(message));
  const notices = asked.slice(0, LISTED).map(
    (finding): ImportNotice => ({
      kind: "magnitude",
      sheet: "",
      message: `${whereOf(after, finding)}：${finding.message.replace(/？$/, "")}，请核对`,
    }),
  );
  if (asked.length <= LISTED) return notices;
  return [...notices, { kind: "magnitude", sheet: "", message: `另有 ${asked.length - LISTED} 处金额存疑，见校验` }];
}
