import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "../../..");

/** 表五, 表十三: the sheets of one form set, but not 各表一致 or 一张表一个工作表. */
const SHEET = /(?<![各该文张])表(?:十[一二三四五六]?|[一二三四五六七八九])(?![致个张])/;
const NOT_WRITTEN_FOR_PEOPLE = /\.test\.tsx?$|testing|^editions\/|rules\/corpus|lib\/packet\/verify\/testing/;

const codeOf = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");

it("no screen, rule or document names a table by the number of one form set", () => {
  const found = ["app", "components", "lib/domain", "lib/features", "lib/packet"].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file) && !NOT_WRITTEN_FOR_PEOPLE.test(file))
      .flatMap((file) =>
        codeOf(readFileSync(join(ROOT, folder, file), "utf8"))
          .split("\n")
          .filter((line) => SHEET.test(line))
          .map((line) => `${folder}/${file}: ${line.trim()}`),
      ),
  );
  expect(found).toEqual([]);
});
