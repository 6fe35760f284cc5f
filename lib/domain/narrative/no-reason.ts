import { oncePerText } from "../once";

/** Words that fill the place of a reason and say none. */
const FILLER =
  /^(?:暂?无|没有|从?略|省略|同(?:上|左|右|前|下)|如[上下前]|不详|不适用|不涉及|其他|其它|待定|待补充?|空|(?:主要|变动|具体)?原因|变动|测试)$/;

/** Words that send the reader somewhere else: 见附件, 详见情况说明. */
const ELSEWHERE = /^(?:具体)?(?:请|可)?(?:详见|参见|参照|参阅|见(?=附|表|上|下|前|后|说明|公开|第|另))[^，。；,;]*$/;

/** Whether a text says nothing at all: blank, signs and digits without words, 略, 同上, 见附件. */
export const saysNothing = oncePerText((text): boolean => {
  const plain = text.normalize("NFKC").replace(/[\s\p{P}\p{S}]/gu, "");
  return (
    !/\p{Script=Han}/u.test(plain) || FILLER.test(plain) || ELSEWHERE.test(text.trim().replace(/[。；，.;,]+$/, ""))
  );
});
