import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { writeBook } from "@/lib/domain/book";
import { listRows } from "@/lib/features/lists/rows";
import { listsWorkbook } from "@/lib/features/lists/workbook";
import { type Ended, runStarted } from "../scripts/command";
import { COUNTY, type CountySize, county } from "./county/county";

const USAGE =
  "usage: npm run county -- DIR [--departments 62] [--units 399] [--lines 7705] [--people 700] [--fiscalYear 2027]";

const SIZES = Object.keys(COUNTY) as (keyof CountySize)[];

function sizeOf(values: Readonly<Record<string, string | undefined>>): Partial<CountySize> {
  const given = SIZES.flatMap((name) => (values[name] === undefined ? [] : [[name, Number(values[name])] as const]));
  const wrong = given.find(([, value]) => !Number.isSafeInteger(value) || value < 1);
  if (wrong) throw new RangeError(`--${wrong[0]} is to be a whole number above zero`);
  return Object.fromEntries(given);
}

/**
 * `npm run county`: writes an invented county to a folder, `初始化.xlsx` (and `lists.json`, the same as plain data) with its 归口,
 * departments, units, people and roles, and `books/CODE-YEAR.json` for `npm run books -- import`. Ends with 0, or 2 with one line why not.
 */
export function writeCounty(args: string[], base: string): Ended {
  try {
    const options = Object.fromEntries(SIZES.map((name) => [name, { type: "string" as const }]));
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true, strict: true });
    const [out, ...more] = positionals;
    if (out === undefined || more.length > 0) throw new RangeError("one folder is to be named");
    const folder = path.resolve(base, out);
    const { books, lists } = county(sizeOf(values));
    mkdirSync(path.join(folder, "books"), { recursive: true });
    writeFileSync(path.join(folder, "初始化.xlsx"), listsWorkbook(listRows(lists)));
    writeFileSync(path.join(folder, "lists.json"), `${JSON.stringify(lists, null, 2)}\n`);
    for (const book of books) {
      const name = `${book.department.code}-${book.fiscalYear}.json`;
      writeFileSync(path.join(folder, "books", name), `${JSON.stringify(writeBook(book), null, 2)}\n`);
    }
    const lines = books.reduce((sum, book) => sum + book.lines.length, 0);
    const { departments, units, people } = lists;
    const made = `${departments.length} departments, ${units.length} units, ${people.length} people, ${lines} lines`;
    return { status: 0, stdout: `${made} in ${folder}`, stderr: "" };
  } catch (error) {
    return { status: 2, stdout: "", stderr: `${error instanceof Error ? error.message : String(error)}; ${USAGE}` };
  }
}

await runStarted(import.meta.filename, writeCounty);
