/**
 * Writes lib/domain/classification/data/readings.ts: the pinyin of every character in the names of the code books. Run
 * with `tsx scripts/classification-data.ts` after a code book was added or changed. All readings of a character are
 * kept, so 行 answers to hang and xing; the browser then searches by sound without carrying a pinyin dictionary.
 */
import { writeFileSync } from "node:fs";
import { pinyin } from "pinyin-pro";
import { codeBooks, codeBookYears } from "../lib/domain/classification/books";

const TARGET = new URL("../lib/domain/classification/data/readings.ts", import.meta.url);

function charactersOfNames(): string[] {
  const characters = new Set<string>();
  for (const year of codeBookYears) {
    const books = codeBooks(year);
    for (const tree of [books.function, books.departmentEconomic, books.governmentEconomic]) {
      for (const { name } of tree.all) for (const character of name) characters.add(character);
    }
  }
  return [...characters].filter((character) => /\p{Script=Han}/u.test(character)).sort();
}

function charactersBySyllable(characters: readonly string[]): Map<string, string> {
  const bySyllable = new Map<string, string>();
  for (const character of characters) {
    const readings = pinyin(character, { multiple: true, toneType: "none", type: "array", v: true });
    for (const syllable of new Set(readings)) {
      bySyllable.set(syllable, (bySyllable.get(syllable) ?? "") + character);
    }
  }
  return bySyllable;
}

const rows = [...charactersBySyllable(charactersOfNames())]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([syllable, characters]) => `${syllable} ${characters}`);
writeFileSync(
  TARGET,
  `/**
 * The pinyin of every character in the names of the code books, one syllable a row (ü is v); a character stands in the row
 * of each of its readings. Written by scripts/classification-data.ts.
 */
export const characterReadings = \`
${rows.join("\n")}
\`;
`,
);
