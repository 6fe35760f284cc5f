/** Words of which a restatement of the composition is made; with nothing else in it a text gives no cause. */
const COMPOSITION =
  /一般公共预算|政府性基金预算?|国有资本经营预算|财政拨款|财政专户管理资金|事业收入|上级补助|其他收入|上年结转|基本支出|项目支出|人员经费|(日常)?公用经费|机关运行经费|[“"]?三公[”"]?经费|收入|支出|预算|拨款|经费|资金|安排|项目|本年度?|今年|较|比|同|上年度?|去年|相应|有所|增加|减少|增长|下降|上升|调增|调减|变动|变化|增减|额|总|数|主要|原因|是|为|由于|因|和|及|与|了|的|所致|导致|造成|引起/g;

/** Stock phrases: true of any department in any year. */
const STOCK =
  /厉行节约|勤俭|过紧日子|从严控制|严格控制|严控|压减|压缩|节约开支|控制[^，。；]*(开支|支出|经费)|(工作|业务|实际)需要|工作任务|实际情况|按照?(有关|相关)?(规定|要求|政策)|政策性?(调整|因素|变化)|正常(增长|变动|增减)|据实(安排|测算)|统筹安排|形势/;

/** A clause that only says that some expenditure is new, or rose or fell. */
const MOVE_ONLY =
  /^(新增|增加|减少|取消|调增|调减)[^，。；]*$|[^，。；]*(支出|经费|项目|资金|拨款|预算|费用?|专项)(安排|预算)?(相应|有所)?(增加|减少|增长|下降|上升)$/;

/** A number with something it counts, in digits or Chinese numerals: what makes a reason specific. */
const COUNTED = /\d|[一二两三四五六七八九十百千万]+(人|名|个|项|次|辆|台|场|家|套|处|所|批|期|倍|月|年)/;

const strip = (text: string) => text.normalize("NFKC").replace(/[\s\p{P}]/gu, "");

/** Whether a reason only restates what the change is made of: 主要是一般公共预算拨款增加. */
export function restatesComposition(text: string): boolean {
  const plain = strip(text);
  return plain !== "" && plain.replace(COMPOSITION, "") === "";
}

/** Whether every clause of a reason is a stock phrase or a bare move of some expenditure, without any number. */
export function isFormulaOnly(text: string): boolean {
  const plain = text.normalize("NFKC");
  const clauses = plain
    .split(/[,，。;；、]/)
    .map(strip)
    .filter(Boolean);
  return (
    clauses.length > 0 &&
    !COUNTED.test(plain) &&
    clauses.every((clause) => STOCK.test(clause) || MOVE_ONLY.test(clause))
  );
}
