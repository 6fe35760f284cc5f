import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planLists } from "./plan";
import type { OfficeLists } from "./rows";
import { afterChanges, anyOffice, NOTHING, readBack, seenAs, standingWith } from "./testing";
import type { ListsPlan, Standing } from "./types";

const SIZES = { sections: 2, departments: 4, units: 5, people: 12, roles: 40 };
const pairs = fc.tuple(anyOffice(SIZES), anyOffice(SIZES));

const total = ({ sheets }: ListsPlan, state: "added" | "changed" | "same" | "refused") =>
  sheets.reduce((sum, { counts }) => sum + counts[state], 0);
const size = ({ sections, departments, units, people, roles }: OfficeLists) =>
  sections.length + departments.length + units.length + people.length + roles.length;
const keys = ({ sections, departments, units, people, roles }: Standing) =>
  JSON.stringify([
    sections.map(({ name }) => name).sort(),
    departments.map(({ code }) => code).sort(),
    units.map(({ code }) => code).sort(),
    people.map(({ account }) => account).sort(),
    roles.map((role) => JSON.stringify(role)).sort(),
  ]);

describe("a workbook of lists", () => {
  it("read back against what it was written from says nothing at all", async () => {
    await fc.assert(
      fc.asyncProperty(anyOffice(SIZES), async (office) => {
        const { plan, changes } = planLists(await readBack(office), standingWith(office), "nobody");
        expect(plan.refusals).toEqual([]);
        expect(plan.sheets.flatMap(({ rows, left }) => [...rows, ...left])).toEqual([]);
        expect([plan.changed, plan.refused, total(plan, "same")]).toEqual([0, 0, size(office)]);
        expect(Object.values(changes).flat()).toEqual([]);
      }),
      { numRuns: 3 },
    );
  });

  it("makes an empty office what it says, and does nothing the second time", () => {
    fc.assert(
      fc.property(anyOffice(SIZES), (office) => {
        const file = seenAs(office);
        const first = planLists(file, NOTHING, "nobody");
        expect([first.plan.refused, total(first.plan, "added")]).toEqual([0, size(office)]);
        const made = afterChanges(NOTHING, first.changes);
        expect(keys(made)).toBe(keys(standingWith(office)));
        expect(planLists(file, made, "nobody").plan).toMatchObject({ changed: 0, refused: 0 });
      }),
      { numRuns: 40 },
    );
  });

  it("never takes anything away, whatever office it is brought to", () => {
    fc.assert(
      fc.property(pairs, ([here, brought]) => {
        const standing = standingWith(here);
        const { plan, changes } = planLists(seenAs(brought), standing, "nobody");
        const after = afterChanges(standing, changes);
        for (const { code } of here.units) expect(after.units.some((unit) => unit.code === code)).toBe(true);
        for (const role of here.roles) expect(after.roles).toContainEqual(role);
        for (const { account } of here.people) expect(after.people.some((one) => one.account === account)).toBe(true);
        const kept = plan.sheets.reduce((sum, { leftCount }) => sum + leftCount, 0);
        expect(kept + total(plan, "same") + total(plan, "changed")).toBeGreaterThanOrEqual(
          size(here) - total(plan, "refused"),
        );
        // What is not refused stays applied: the same file has nothing more to do.
        if (plan.refused === 0) {
          const again = planLists(seenAs(brought), after, "nobody").plan;
          expect([again.changed, again.refused]).toEqual([0, 0]);
        }
      }),
      { numRuns: 40 },
    );
  });
});
