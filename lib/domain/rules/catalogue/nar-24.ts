import { frameOf, unframe } from "../../narrative/frames";
import type { Rule, Violation } from "../types";
import { narrativeTexts } from "./narrative-people";

const WORDS = { reason: "“主要原因是”", use: "“主要用于”", item: "序号" } as const;

/** 主要是退休2人 is how people speak: it prints right, and is not asked about. */
const SPOKEN = /^主要是?[，,]?$/;

/** One finding for the fields of a kind. The text is printed without them all the same. */
export const NAR_24: Rule = {
  id: "NAR-24",
  title: "文字不重复说明自带的“主要原因是”“主要用于”和序号",
  severity: "confirm",
  basis: "预决算公开检查（公开内容规范）",
  check({ book }) {
    const pasted = narrativeTexts(book).flatMap(({ path, text }) => {
      const frame = frameOf(path);
      const lead =
        frame &&
        unframe(frame, text).removed.find((removed) => text.trim().startsWith(removed) && !SPOKEN.test(removed));
      return frame && lead ? [{ frame, path, lead }] : [];
    });
    return (["reason", "use", "item"] as const).flatMap((kind): Violation[] => {
      const [first, ...more] = pasted.filter(({ frame }) => frame === kind);
      if (!first) return [];
      return [
        {
          place: { kind: "book", path: first.path },
          also: more.map(({ path }) => ({ kind: "book", path })),
          message: `文字以“${first.lead}”开头，与说明自带的${WORDS[kind]}重复`,
          actual: first.lead,
          remedy: `请删去开头的“${first.lead}”；印出的说明已不重复`,
        },
      ];
    });
  },
};
