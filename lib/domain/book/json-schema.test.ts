import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { readBookText, writeBook } from ".";
import { bookJsonSchema } from "./json-schema";
import { demoBook, demoJson } from "./testing";

const docs = (name: string) => readFileSync(new URL(`../../../docs/${name}`, import.meta.url), "utf8");
const schema = JSON.parse(docs("book.schema.json"));
const GUIDE = docs("zh/预算数据格式.md");
const validator = z.fromJSONSchema({ ...schema, properties: { ...schema.properties, priorYear: {} } });
const prior = z.fromJSONSchema({ $schema: schema.$schema, ...schema.$defs.priorSummary });

/** Every name of a property that a schema has, at any depth. */
function namesIn(part: unknown, found = new Set<string>()): Set<string> {
  if (typeof part !== "object" || part === null) return found;
  for (const [key, value] of Object.entries(part)) {
    if (key === "properties") for (const name of Object.keys(value)) found.add(name);
    namesIn(value, found);
  }
  return found;
}

describe("book.schema.json", () => {
  it("is what `npm run book-schema` writes", () => {
    expect(schema).toEqual(JSON.parse(JSON.stringify(bookJsonSchema())));
    expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
  });

  it("takes books as files have them, and refuses what the reader refuses", () => {
    expect(validator.safeParse(demoJson()).success).toBe(true);
    expect(validator.safeParse(writeBook(demoBook())).success).toBe(true);
    expect(prior.safeParse(demoJson().priorYear).success).toBe(true);
    const [line, ...lines] = demoJson().lines;
    for (const wrong of [
      { amount: "12.345" },
      { amount: 5 },
      { source: "cash" },
      { function: "201" },
      { sorce: "x" },
    ]) {
      expect(validator.safeParse({ ...demoJson(), lines: [{ ...line, ...wrong }, ...lines] }).success).toBe(false);
    }
  });
});

describe("预算数据格式.md", () => {
  it("names every field of the format", () => {
    const missing = [...namesIn(schema)].filter(
      (name) => !GUIDE.includes(`\`${name}\``) && !GUIDE.includes(`.${name}`),
    );
    expect(missing).toEqual([]);
  });

  it("says what every value of a fixed list means, in the words of the screens", () => {
    const lists = [...JSON.stringify(schema).matchAll(/"description":"[^"]*?：([^"]*）)"/g)].map(
      ([, list]) => list ?? "",
    );
    const values = lists.flatMap((list) =>
      [...list.matchAll(/(\w+)（([^）]+)）/g)].map(([, key, term]) => `\`${key}\` ${term}`),
    );
    expect(new Set(values).size).toBe(30);
    expect([...new Set(values)].filter((value) => !GUIDE.includes(value))).toEqual([]);
  });

  it("shows a book that can be read", () => {
    const [, example = ""] = /```json\n([\s\S]*?)```/.exec(GUIDE) ?? [];
    expect(readBookText(example)).toMatchObject({ fiscalYear: 2027, narrative: { noPriorYear: { units: [] } } });
  });

  it("tells errors in the reader's words", () => {
    const of = (patch: object) => () => readBookText(JSON.stringify({ ...demoJson(), ...patch }));
    const [line, ...lines] = demoJson().lines;
    const told = [
      of({ lines: [{ ...line, amount: "12.345" }, ...lines] }),
      of({ lines: [{ ...line, sorce: "x" }, ...lines] }),
    ].map((read) => {
      try {
        read();
        return "";
      } catch (error) {
        return error instanceof Error ? error.message : "";
      }
    });
    expect(GUIDE).toContain(told[0]?.replace("lines[0]", "lines[12]"));
    expect(GUIDE).toContain(told[1]);
  });
});
