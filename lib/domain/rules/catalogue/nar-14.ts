import type { Rule, RuleContext, Violation } from "../types";
import { peopleTexts } from "./narrative-people";
import { paragraphsOf } from "./shared-narrative";

/** What forms leave for a person to replace, and what their instructions sound like. */
const LEFTOVERS: readonly RegExp[] = [
  /(?<![A-Za-zＡ-Ｚａ-ｚ])[XxＸｘ]{2,}(?![A-Za-zＡ-Ｚａ-ｚ])|[×✕＊*○〇]{2,}|[_＿]{2,}|…{3,}/,
  /[{｛][^}｝]*[}｝]/,
  /[（(【［[][^）)】］\]]*(?:若无|如无|如有|若有|没有则|增加内容|填写|填列|自行|请[写填补])[^）)】］\]]*[）)】］\]]/,
  /(?:若|如)无，?则(?:写|填)|待(?:填写|补充|填|定|完善)$|此处填写|按“[^”]*表[^”]*”填[写列]|应根据实际情况进行/,
];

/**
 * Placeholders and template instructions in people's texts, and texts still wanted. A missing reason is NAR-08's and a
 * missing contact NAR-20's to say.
 */
export const NAR_14: Rule = {
  id: "NAR-14",
  title: "没有占位符、填写说明和未填的文字",
  severity: "block",
  basis: "预决算公开检查（公开内容完整）",
  check: (context) => [...gaps(context), ...leftovers(context)],
};

function gaps(context: RuleContext): Violation[] {
  return paragraphsOf(context).flatMap(({ runs }) =>
    runs.flatMap((run): Violation[] => {
      if (run.kind !== "gap" || /^narrative\.(reasons|contact)\./.test(run.path)) return [];
      return [
        {
          place: { kind: "book", path: run.path },
          message: `没有填写${run.ask}`,
          expected: run.ask,
          remedy: `请填写${run.ask}`,
        },
      ];
    }),
  );
}

function leftovers({ book }: RuleContext): Violation[] {
  return peopleTexts(book).flatMap(({ path, text }): Violation[] => {
    const left = LEFTOVERS.map((pattern) => pattern.exec(text)?.[0]).find((found) => found !== undefined);
    if (left === undefined) return [];
    return [
      {
        place: { kind: "book", path },
        message: `文字中还有占位符或填写说明“${left}”`,
        actual: left,
        remedy: "请改为实际内容，或删去",
      },
    ];
  });
}
