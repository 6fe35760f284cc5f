import { oncePerText } from "../../once";

/** What the words of a reason, or of a clause of it, say of the money. */
type Direction = "up" | "down";

/** A clause against its direction: `against`, `favour`, nothing (`neutral`), or only the occasion of what follows. */
type Bearing = "against" | "favour" | "neutral" | "occasion";

const MONEY =
  "(?:支出|经费|费用|资金|预算|拨款|投入|开支|总额|金额|工资|津贴|补贴|补助|奖金|奖励|缴费|标准|定额|基数|[\\u4e00-\\u9fff]费)";

/** What an office holds down. */
const HELD = `(?:${MONEY}|接待|用车|出国|三公|编外|人员)`;

/** Words that say by themselves that money, or what it is spent on, grows. */
const UP = new RegExp(
  [
    "增加(?!值|挂钩)|新增(?!地|耕)|增长|上涨|上升|提标|调增|调高|上调|增人|增编|增资|增支|增设|增配|增拨|增列|增发|扩编|扩招|追加|涨价|涨幅",
    "提高(?=[^，。；]*(?:标准|待遇|定额|比例|基数|补助|补贴|工资|档次))|(?:标准|待遇|定额|比例|基数|补助|补贴|工资|档次)[^，。；]{0,6}提高",
    "(?:加大|扩大)[^，。；]{0,8}(?:投入|保障|支出|补助|范围|规模)",
  ].join("|"),
  "g",
);

/** Words that say by themselves that money, or what it is spent on, shrinks. */
const DOWN = new RegExp(
  [
    "(?:减少|降低)(?![^，。；]{0,6}(?:企业|负担|能耗|排放|污染|风险|事故|灾害|损失|隐患|浪费))",
    "下降|缩减|压减|压降|削减|精简|调减|核减|下调|调低|回落|减支|减员|减编|减拨|取消|停办|不再(?:安排|列支|实施|购置|开展|举办)",
    "压缩(?!空气|机|包|式|垃圾)|厉行节约|勤俭|节约(?:开支|经费|支出|资金)|节支|紧日子",
    `(?:从严|严格|从紧)控制(?=$|[^，。；]*${HELD})|严控(?=$|[^，。；]*${HELD})`,
  ].join("|"),
  "g",
);

/** What happens in a year in which more is spent; it says nothing of less. */
const BEGINNING =
  /招录|招聘|录用|到岗|安置|入职|新进|调入|转入|划入|并入|成立|组建|设立|新设|启动|开工|新开|举办|承办|筹办|召开|开展|购置|采购|更新|更换|建设|新建|扩建|改造|升级|维修|补发|补缴|补交|兑现|清算|普查|换届|晋升|晋级|晋档|调标|实施|推进|落实[^，。；]*(?:政策|改革|待遇)|上线|投入使用|投用|搬迁|达标/;

/** What happens in a year in which less is spent; it says nothing of more. */
const ENDING =
  /退休|调出|调离|辞职|离职|离岗|去世|死亡|转出|划出|划转|转隶|移交|撤销|撤并|合并|整合|归并|到期|期满|完工|完成|完毕|结束|竣工|报废|拍卖|封存|停用|停止|停驶|收回|腾退|终止|注销|退出|未安排|不再|无此项/;

/** People leaving, counted, and nothing paid for it: the wages of 退休3人 are saved. */
const LEFT =
  /^(?!.*(?:职业年金|抚恤|一次性|丧葬|离退休|退休费|活动|补)).*(?:退休|调出|调离|辞职|离职|减员|去世)[^，。；]{0,6}?(?:\d+|[一二两三四五六七八九十]+)(?:人|名|位)/;

/** Denied words say nothing: 未新增, 不再增加. */
const DENIED =
  /(?:不|未|没有|没|无|并未|避免|防止|不得|无需|停止)(?:再|有)?(?:新增|增加|提高|增长|减少|下降|压减|取消)/g;

/** What was before this year explains by its own direction turned round, unless it is only compared with. */
const BEFORE = /(?<!较|比|与|同|和|跟|对比|低于|高于|超过|超)(?:上年|去年|往年|以前年度|前年)/;

/** Of other money, of which more or less says nothing of this. */
const OTHER_MONEY = /收入|结转|结余|自有资金|自筹|其他资金|非财政|专户|转移支付|上级(?:补助|资金|专项)/;

/** A clause that names the occasion of what the others say, not a movement of its own. */
const OCCASION =
  /^(?:因|由于|根据|按照?|依据|依照|落实|贯彻|为了?|结合|受|随着|本年|今年|全年|经|遵照|响应|积极|进一步|认真|继续|\d{4}年)/;

/** Money directly before the word, or at the end of the clause after it, or an end put to something: a statement on the spending. */
const MONEY_MOVES = new RegExp(
  `${MONEY}[”"]?(?:相应|有所|大幅|略有|同比|随之|也|均|(?:较|比)(?:上年|去年))*(?:增加|增长|上升|减少|下降|缩减|压减|调增|调减)|(?:增加|新增|减少|压减|压缩|缩减|调增|调减|核减|追加)[^，。；]*${MONEY}$|不再(?:安排|列支|实施|购置|开展|举办)|停办|取消`,
);

const hits = (text: string, pattern: RegExp) => text.search(pattern) >= 0;

/** The reason cut where it begins to say something else. */
const clausesOf = oncePerText((text): readonly string[] =>
  text
    .normalize("NFKC")
    .replace(/\s/g, "")
    .split(/[,，。;；:：!！?？]|[一二三四五六七八九](?=是)|同时|以及|(?<=.)但是?(?=.)|\d{1,2}[.、)）](?!\d)/)
    .map((clause) => clause.replace(/^是|[.]$/g, ""))
    .filter((clause) => clause !== ""),
);

function bearingOf(clause: string, change: Direction, ofIncome: boolean): Bearing {
  const said = clause.replace(DENIED, "");
  if (BEFORE.test(said) || (OTHER_MONEY.test(said) && !ofIncome)) return "neutral";
  const up = hits(said, UP);
  const down = hits(said, DOWN);
  if (up && down) return "favour";
  const begins = BEGINNING.test(said);
  const ends = ENDING.test(said);
  if (up || down) {
    const explicit: Direction = up ? "up" : "down";
    if (explicit === change) return "favour";
    const softened = explicit === "up" ? ends : begins;
    return softened && !MONEY_MOVES.test(said) ? "favour" : "against";
  }
  if (change === "up" && ends && !begins && LEFT.test(said)) return "against";
  if (change === "up" ? begins : ends) return "favour";
  return OCCASION.test(said) ? "occasion" : "neutral";
}

/**
 * Whether every word of a reason speaks of the other direction than the change: 压减 beside 增加, 新增 beside 减少. A reason
 * that has both is right, and one that says neither is not judged. A movement that is told last is what the clauses before
 * it lead to.
 *
 * @param ofIncome whether the change is one of income, so that 收入减少 speaks of it
 */
export function speaksAgainst(text: string, change: Direction, ofIncome = false): boolean {
  const bearings = clausesOf(text).map((clause) => bearingOf(clause, change, ofIncome));
  if (bearings.includes("favour") || !bearings.includes("against")) return false;
  return !bearings.includes("neutral") || bearings.at(-1) === "against";
}

/** Whether a clause of a reason says that the whole has not changed: 与上年持平, 无变化. */
export function saysLevel(text: string, whole: string): boolean {
  const level =
    /^(?:(?:与|和|同|较|比)?(?:上年|去年|\d{4}年)(?:预算)?数?)?(?:总体)?(?:持平|保持不变|无变化|没有变化|未变化|无增减|无增减变化|无变动|没有变动|不变)$/;
  return clausesOf(text).some((clause) =>
    level.test(clause.replace(whole, "").replace(/^(?:预算|支出|经费|总额|总体)+/, "")),
  );
}
