import { expect, it } from "vitest";
import { attack } from "./attack";
import { attackTable, compared } from "./attack/row";
import { loopback, Visitor } from "./attack/visitor";

it.each([
  [["--only", "nothing"], "there is no attack nothing, but "],
  [["--rounds", "0"], "--rounds is to be a whole number above zero"],
  [["http://localhost:3000"], "Unexpected argument"],
])("does not begin with %j", async (args, expected) => {
  const { status, stderr } = await attack(args, "/");
  expect(status).toBe(2);
  expect(stderr).toContain(expected);
});

it("sends nothing to another machine", () => {
  expect(() => loopback("http://192.0.2.1:3000")).toThrow("192.0.2.1 is not this machine");
  expect(() => new Visitor("http://localhost.example:3000")).toThrow("localhost.example is not this machine");
});

it("tells what did not hold", () => {
  expect(attackTable([compared("a | b", "404", "404"), compared("c", "404", "200\n!")])).toBe(
    [
      "| Attempt | Expected | Outcome | Held |",
      "| --- | --- | --- | --- |",
      "| a \\| b | 404 | 404 | yes |",
      "| c | 404 | 200 ! | **NO** |",
      "",
    ].join("\n"),
  );
});
