import type { Rule } from "../types";
import { paragraphsOf } from "./shared-narrative";

/** Sentences that wait for a person. A missing reason is NAR-08's and a missing contact NAR-20's to say. */
export const TXT_05: Rule = {
  id: "TXT-05",
  title: "说明中应由人填写的文字都已填写",
  severity: "block",
  basis: "财预〔2016〕143号（部门职责、机构设置情况）",
  check: (context) =>
    paragraphsOf(context).flatMap(({ runs }) =>
      runs.flatMap((run) => {
        if (run.kind !== "gap" || /^narrative\.(reasons|contact)\./.test(run.path)) return [];
        const place = { kind: "book" as const, path: run.path };
        return [{ place, message: `没有填写${run.ask}`, expected: run.ask, remedy: `请填写${run.ask}` }];
      }),
    ),
};
