import { expect, it } from "vitest";
import { dateTime } from "./date-time";

it("writes Beijing time whatever the machine's zone, midnight as 00", () => {
  expect(dateTime(new Date("2024-01-14T16:00:00Z"))).toBe("2024-01-15 00:00");
});
