import { textOf } from "../../narrative/say";
import { paragraphsOf } from "../catalogue/shared-narrative";
import type { Rule } from "../types";

export const NAR_19: Rule = {
  id: "NAR-19",
  title: "有尾差的写明四舍五入",
  severity: "confirm",
  basis: "部门预算情况说明七",
  check(context) {
    const count = context.disclosure.roundings.length;
    const paragraphs = paragraphsOf(context);
    const last = paragraphs.at(-1);
    if (count === 0 || !last || paragraphs.some(({ runs }) => textOf(runs).includes("四舍五入"))) return [];
    return [
      {
        place: { kind: "paragraph", id: last.id },
        message: `各表有 ${count} 处尾差，说明中没有写明系四舍五入所致`,
        expected: "四舍五入的说明",
        remedy: "请重新生成说明，保留四舍五入的说明",
      },
    ];
  },
};
