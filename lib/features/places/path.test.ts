import { describe, expect, it } from "vitest";
import type { BudgetBook } from "@/lib/domain/book";
import { placeOf } from "@/lib/domain/places";
import { CORPUS } from "@/lib/domain/rules/corpus";
import type { PlantedError } from "@/lib/domain/rules/corpus/types";
import { demoBook } from "../budgets/testing";
import { placePath } from "./path";

/** What administration keeps, and a line that no project holds: no page of entry has it. */
const KEPT = /^book:(units|department|edition)\b|^line:L012\.project$/;

/** A place of the kind where a planted mistake is found: some are given only by how they begin. */
function placeLike({ place }: PlantedError, book: BudgetBook) {
  return placeOf(place === "line:" ? `line:${book.lines[0]?.id}` : place.replace(/\.$/, "").replace(/\[$/, "[0]"));
}

describe("placePath", () => {
  it("leads from every kind of mistake to a page, at its place", () => {
    const lost = CORPUS.planted.filter((error) => {
      const book = CORPUS.clean.find(({ id }) => id === error.department)?.book();
      if (!book || KEPT.test(error.place) || error.place === "book:") return false;
      error.plant(book);
      const place = placeLike(error, book);
      return !/[?&](at|cell)=/.test((place && placePath(book, place, "findings")) ?? "");
    });
    expect(lost.map(({ id, place }) => `${id} ${place}`)).toEqual([]);
  });

  it.each([
    ["book:narrative.reasons.general.basic.text", "entry/texts"],
    ["book:narrative.noPriorYear.units[0].kind", "entry/prior-year"],
    ["book:priorYear.lines[2].amount", "entry/prior-year"],
    ["book:projects[0].indicators[1].target", "entry/projects/P001"],
    ["book:performance.indicators[0].weight", "entry/performance"],
    ["book:procurement[0].amount", "entry/procurement"],
    ["book:assets.purchases.vehicles", "entry/assets"],
    ["book:revenues[0].amount", "entry/income"],
    ["book:carryForward[0].amount", "entry/income"],
    ["line:L001.amount", "entry/basic"],
    ["paragraph:budgets.general", "narrative"],
    ["table:generalProjects", "tables/generalProjects"],
  ])("leads to %s on %s", (subject, page) => {
    const place = placeOf(subject);
    if (!place) throw new Error(`${subject} is no place`);
    const [path, query] = (placePath(demoBook(), place, "findings") ?? "").split("?");
    expect(path).toBe(page);
    expect(new URLSearchParams(query).get("at")).toBe(subject);
  });
});
