import { expect, it } from "vitest";
import { placeIdsOf } from "./field-places";

it.each([
  ["revenues[2].amount", ["place-revenues[2].amount"]],
  ["narrative.divisions[3]", ["place-narrative.divisions[3]", "place-narrative.divisions"]],
  [
    "narrative.reasons.general.basic.causes[1].text",
    [
      "place-narrative.reasons.general.basic.causes[1].text",
      "place-narrative.reasons.general.basic.text",
      "place-narrative.reasons.general.basic.causes[0].text",
    ],
  ],
])("looks for %s nearest first", (path, ids) => {
  expect([...new Set(placeIdsOf(path))]).toEqual(ids);
});
