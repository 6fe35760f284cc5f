/**
 * Writes lib/domain/classification/data/readings.ts: the pinyin of every character in the names of the code books, and of
 * those that names of departments and places are made of. Run
 * with `tsx scripts/classification-data.ts` after a code book was added or changed. All readings of a character are
 * kept, so 行 answers to hang and xing; the browser then searches by sound without carrying a pinyin dictionary.
 */
import { writeFileSync } from "node:fs";
import { pinyin } from "pinyin-pro";
import { CARRIED_CODES, codeBookYears } from "../lib/domain/classification/books";

const TARGET = new URL("../lib/domain/classification/data/readings.ts", import.meta.url);

/** What departments, towns and streets are called by, besides the words of the code books. */
const NAMES =
  "县区市州旗盟镇乡村街道局委办厅室部院站所队团社校园总支处科股馆例第便心总" +
  "江河湖海溪泉井塘坝坪岭山峰谷沟冲滩洲岩桥庙寺塔城关门湾岛港垭坡垸圩屯堡寨店铺集场口" +
  "东南西北中上下前后左右内外大小新老古青白红黄黑绿蓝紫金银铜铁玉石土木竹松柏桃李梅兰菊林森" +
  "龙凤虎马牛羊鱼鹤云风雨雪春夏秋冬日月星光明天地双三四五六七八九十百千万" +
  "平安永宁定和顺兴隆昌盛丰富康乐福寿喜吉祥瑞德仁义礼智信忠孝廉华英雄民众群妇联残侨";

function charactersOfNames(): string[] {
  const characters = new Set<string>(NAMES);
  for (const year of codeBookYears) {
    const books = CARRIED_CODES.of(year);
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
 * The pinyin of every character in the names of the code books, and of those that names of departments and places are made
 * of, one syllable a row (ü is v); a character stands in the row of each of its readings. Written by
 * scripts/classification-data.ts.
 */
export const characterReadings = \`
${rows.join("\n")}
\`;
`,
);
