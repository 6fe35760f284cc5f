import { oncePerText } from "../../once";

/** Words of which a restatement of the composition is made; with nothing else in it a text gives no cause. */
const COMPOSITION =
  /一般公共预算|政府性基金预算?|国有资本经营预算|财政拨款|财政专户管理资金|事业收入|上级补助|其他收入|上年结转|基本支出|项目支出|人员经费|(日常)?公用经费|机关运行经费|[“"]?三公[”"]?经费|收入|支出|预算|拨款|经费|资金|安排|项目|本年度?|今年|较|比|同|上年度?|去年|相应|有所|增加|减少|增长|下降|上升|调增|调减|变动|变化|增减|额|总|数|主要|原因|是|为|由于|因|和|及|与|了|的|所致|导致|造成|引起/g;

/**
 * Words that fit any department in any year: what moves and where to, saving in general, orders from above, needs, rules,
 * policies. What is left of a reason without them is what it is about: 会议和差旅, 绩效工资改革, 电梯更换.
 */
const EVERYWHERE = new RegExp(
  [
    "一般公共预算|政府性基金|国有资本经营|财政拨款|日常公用|公用经费|机关运行|基本支出|项目支出|一般性|三公",
    "公务接待费?|公务用车(?:运行维护|运行|购置)?费?|因公出国(?:境)?费?|运行维护",
    "支出|日常|开支|收入|预算|拨款|经费|资金|费用?|专项|项目|单位|部门|机关|本级|局|委|办|人员",
    "增加|减少|增长|下降|上升|新增|调增|调减|核增|核减|变动|变化|增减|调整|压减|压缩|缩减|削减|压降|节约|节支|降低|提高|取消",
    "厉行|勤俭|过?紧日子|从严|从紧|严格|严控|控制|进一步|加强|管理|反对浪费|八项规定|精神|树立|思想|坚持|带头",
    "党中央|国务院|中央|市委|区委|县委|市政府|区政府|县政府|政府|领导|上级|主管|财政|省|市|区|县",
    "批示|批复|指示|要求|通知|文件|精神|下达|核定|统筹|安排|部署|决定|同意|审批|政策性?|规定|制度|标准|口径|因素",
    "根据|按照?|依据|落实|贯彻|结合|执行|响应|据实|测算|编制|编报",
    "工作|业务|任务|事业|发展|职能|职责|履职|需要|需求|实际|情况|正常|合理|客观|形势|有关|相关|各项|其他|部分|一定|较大|较多",
    "本年度?|今年|上年度?|去年|当年|年度|年初|全年|同期|同比|较|比|相应|有所|略有|大幅",
    "主要|原因|由于|因为|所以|因此|导致|造成|引起|所致|以及|并且|同时|等|因|由|为|是|和|及|与|了|的|在|对|于|所|其|年|额|总|数|而|将|上|下|内",
  ].join("|"),
  "g",
);

/** A number with something it counts, in digits or Chinese numerals: what makes a reason specific. */
const COUNTED = /\d|[一二两三四五六七八九十百千万]+(人|名|个|项|次|辆|台|场|家|套|处|所|批|期|倍|月|年)/;

const strip = (text: string) => text.normalize("NFKC").replace(/[\s\p{P}\p{S}]/gu, "");

/** Whether a reason only restates what the change is made of: 主要是一般公共预算拨款增加. */
export const restatesComposition = oncePerText((text): boolean => {
  const plain = strip(text);
  return plain !== "" && plain.replace(COMPOSITION, "") === "";
});

/** Whether a reason names nothing that happened, and no number: every word of it fits any department in any year. */
export const namesNothing = oncePerText((text): boolean => {
  const plain = text.normalize("NFKC").replace(/八项规定/g, "");
  return !COUNTED.test(plain) && [...strip(plain).replace(EVERYWHERE, "")].length < 2;
});
