import { expect, it } from "vitest";
import { countedChanges, type DraftUnit, inserted, type ListedUnit, unitChanges } from "./changes";

const draft = (code: string, over: Partial<DraftUnit> = {}): DraftUnit => ({
  ...{ code, name: `单位${code}`, kind: "institution", used: false },
  ...over,
});
const listed = (code: string, over: Partial<ListedUnit> = {}): ListedUnit => ({
  ...{ code, name: `单位${code}`, kind: "institution", closed: false, heir: null },
  ...over,
});

it("says nothing of units that are alike, of those that only the draft has, and of closed ones that it has not", () => {
  expect(
    unitChanges([draft("202001"), draft("202009")], [listed("202001"), listed("202002", { closed: true })]),
  ).toEqual([]);
  expect(unitChanges([draft("202001")], [])).toEqual([]);
});

it("tells new units, new names, other kinds, and closed ones with and without rows", () => {
  const changes = unitChanges(
    [draft("202001"), draft("202002", { used: true }), draft("202003"), draft("202004", { used: true })],
    [
      listed("202005"),
      listed("202001", { name: "新名", kind: "administrative" }),
      listed("202002", { closed: true, heir: "202001 新名" }),
      listed("202003", { closed: true }),
      listed("202004"),
    ],
  );
  expect(changes).toEqual([
    { what: "renamed", code: "202001", before: "单位202001", name: "新名" },
    { what: "kind", code: "202001", name: "新名", before: "institution", kind: "administrative" },
    { what: "kept", code: "202002", name: "单位202002", heir: "202001 新名" },
    { what: "removed", code: "202003", name: "单位202003" },
    { what: "added", code: "202005", name: "单位202005", kind: "institution" },
  ]);
  expect(countedChanges(changes)).toBe("新增 1、改名 1、性质 1、停用 2");
});

it("puts new units where their codes belong and moves no other", () => {
  expect(inserted(["202001", "202003"], ["202004", "202002"])).toEqual(["202001", "202002", "202003", "202004"]);
  expect(inserted(["202009", "202001"], ["202005"])).toEqual(["202005", "202009", "202001"]);
});
