import { afterAll, describe, expect, it } from "vitest";
import { CORPUS, corpusFigures, runCorpus } from ".";

const result = runCorpus(CORPUS);

describe("the corpus", () => {
  afterAll(() => console.log(corpusFigures(CORPUS, result).join("\n")));

  it("names nothing twice", () => {
    for (const list of [CORPUS.clean, CORPUS.planted, CORPUS.phrases]) {
      const ids = list.map(({ id }) => id);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    }
  });

  it.each(CORPUS.planted.map(({ id, what }) => [id, what]))("finds %s: %s", (id) => {
    expect(result.missed.filter((one) => one.id === id)).toEqual([]);
  });

  it.each(CORPUS.clean.map(({ id, what }) => [id, what]))("asks nothing of %s: %s", (id) => {
    expect(result.needless.filter((one) => one.id === id)).toEqual([]);
  });

  it.each(CORPUS.phrases.map(({ id, text }) => [id, text]))("reads %s: %s", (id) => {
    expect(result.misread.filter((one) => one.id === id)).toEqual([]);
  });
});
