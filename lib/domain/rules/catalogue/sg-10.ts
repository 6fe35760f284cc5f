import { SOURCE_TERMS, THREE_PUBLIC_TERMS } from "../../book/terms";
import { THREE_PUBLIC_CODES } from "../../book/three-public";
import { type Line, THREE_PUBLIC_ITEMS } from "../../book/types";
import type { Rule } from "../types";
import { judgeEach, type LineFault } from "./cls-lines";

const NAMES = new Map(
  THREE_PUBLIC_ITEMS.flatMap((item) => THREE_PUBLIC_CODES[item].map((code) => [code, THREE_PUBLIC_TERMS[item]])),
);

/** Money of funds is for their own purposes, and table 10 counts only the general public budget: such items stay hidden. */
export const SG_10: Rule = {
  id: "SG-10",
  title: "“三公”经费不用政府性基金、国有资本经营预算安排",
  severity: "confirm",
  basis: "预算法第九条（政府性基金专款专用）；中央八项规定及过紧日子要求",
  needs: ["threePublic"],
  check: ({ book }) => judgeEach(book.lines, ofFund),
};

function ofFund({ economic, source, amount }: Line): LineFault | null {
  if (source !== "governmentFund" && source !== "stateCapital") return null;
  const name = NAMES.get(economic);
  if (!name || amount === 0) return null;
  return {
    field: "source",
    message: `${economic} ${name}列在“${SOURCE_TERMS[source]}”，不计入{threePublic}“三公”经费`,
    actual: SOURCE_TERMS[source],
    expected: SOURCE_TERMS.generalPublicBudget,
    remedy: "核对资金来源和经济科目；按规定可以列支的，写明依据",
  };
}
