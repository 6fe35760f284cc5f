import { SOURCE_TERMS } from "../../../book/terms";
import type { BudgetBook } from "../../../book/types";
import { bodyWord } from "../../../book/variant";
import type { NarrativeContext } from "../../../narrative/context";
import type { Draft } from "../../../narrative/outline";
import { say, textOf } from "../../../narrative/say";
import type { CellAddress } from "../../../tables/types";

interface Term {
  key: string;
  words: string;
  /** what stands behind 指; {own} for 本部门 or 本单位 */
  meaning: string;
  /** figures whose column or row bears the term: with money, it is used though no sentence says it */
  printedAt?: readonly CellAddress[];
}

/**
 * What a disclosure may speak of, worded for this product, in the order in which it is explained. The three budgets follow
 * 预算法第六、九、十条, the vehicles 党政机关公务用车管理办法第四条.
 */
const TERMS: readonly Term[] = [
  {
    key: "fiscalAppropriation",
    words: "财政拨款收入",
    meaning:
      "本级财政部门当年拨付{own}的资金，包括一般公共预算财政拨款、政府性基金预算财政拨款和国有资本经营预算财政拨款。",
  },
  {
    key: "generalPublicBudget",
    words: "一般公共预算",
    meaning:
      "对以税收为主体的财政收入，安排用于保障和改善民生、推动经济社会发展、维护国家安全、维持国家机构正常运转等方面的收支预算。",
  },
  {
    key: "governmentFund",
    words: "政府性基金预算",
    meaning:
      "对依照法律、行政法规的规定在一定期限内向特定对象征收、收取或者以其他方式筹集的资金，专项用于特定公共事业发展的收支预算。",
  },
  { key: "stateCapital", words: "国有资本经营预算", meaning: "对国有资本收益作出支出安排的收支预算。" },
  {
    key: "fiscalAccount",
    words: SOURCE_TERMS.fiscalAccount,
    meaning: "按规定缴入财政专户、实行专项管理的资金，主要是学费、住宿费、委托培养费等教育收费。",
  },
  {
    key: "institutionService",
    words: SOURCE_TERMS.institutionService,
    meaning: "事业单位通过开展专业业务活动以及与之相关的辅助活动取得的收入，不含教育收费。",
  },
  {
    key: "superiorSubsidy",
    words: SOURCE_TERMS.superiorSubsidy,
    meaning: "主管部门或上级单位拨给本单位的非财政拨款性质的补助资金。",
  },
  {
    key: "affiliateRemittance",
    words: SOURCE_TERMS.affiliateRemittance,
    meaning: "所属独立核算单位按规定上缴本单位的各类收入，包括所属事业单位上缴的收入和所属企业上缴的利润。",
  },
  {
    key: "institutionBusiness",
    words: SOURCE_TERMS.institutionBusiness,
    meaning: "事业单位除专业业务活动及其辅助活动以外，开展非独立核算经营活动取得的收入。",
  },
  { key: "other", words: SOURCE_TERMS.other, meaning: "上述各项以外的收入，如投资收益、捐赠收入、利息收入等。" },
  {
    key: "institutionFund",
    words: SOURCE_TERMS.institutionFund,
    meaning: "事业单位当年收入不足以安排支出时，用以前年度积累的事业基金（非财政拨款结余）补足的资金。",
  },
  {
    key: "carriedOver",
    words: "上年结转",
    meaning: "以前年度安排、尚未执行完毕，结转到本年仍按原用途继续使用的资金。",
  },
  { key: "carryForward", words: "结转下年", meaning: "本年安排、预计当年用不完，转到下一年仍按原用途使用的资金。" },
  {
    key: "basic",
    words: "基本支出",
    meaning: "为维持机构正常运转、完成日常工作任务安排的支出，分为人员经费和日常公用经费。",
  },
  {
    key: "personnel",
    words: "人员经费",
    meaning: "基本支出中用于工资福利、社会保险缴费和离退休待遇等人员方面的支出。",
    printedAt: ["basicByDepartmentEconomic!total.personnel"],
  },
  {
    key: "operating",
    words: "日常公用经费",
    meaning: "基本支出中用于办公、水电、差旅、车辆运行等维持日常运转的支出。",
    printedAt: ["basicByDepartmentEconomic!total.operating"],
  },
  {
    key: "project",
    words: "项目支出",
    meaning:
      "为完成特定工作任务或者实现事业发展目标，在基本支出之外安排的支出，分为其他运转类项目支出和特定目标类项目支出。",
  },
  {
    key: "threePublic",
    words: "“三公”经费",
    meaning:
      "用一般公共预算财政拨款安排的因公出国（境）费、公务用车购置及运行维护费和公务接待费。因公出国（境）费是公务出国（境）的国际旅费、国外城市间交通费、住宿费、伙食费、培训费、公杂费等；公务用车购置及运行维护费是购置公务用车的支出（含车辆购置税），以及按规定保留的公务用车的燃料、维修、过路过桥、保险等支出；公务接待费是按规定开支的各类公务接待支出。",
  },
  {
    key: "operatingExpense",
    words: "机关运行经费",
    meaning:
      "行政单位和参照公务员法管理的事业单位用一般公共预算财政拨款基本支出安排的日常公用经费，用于购买货物和服务，保障机关运行。",
  },
  {
    key: "procurement",
    words: "政府采购",
    meaning: "使用财政性资金采购依法制定的集中采购目录以内的或者采购限额标准以上的货物、工程和服务的行为。",
  },
  { key: "performance", words: "绩效目标", meaning: "预算资金在一定期限内计划达到的产出和效果，用绩效指标衡量。" },
  { key: "confidential", words: "机要通信用车", meaning: "用于传递、运送机要文件和涉密载体的机动车辆。" },
  { key: "emergency", words: "应急保障用车", meaning: "用于处理突发事件、抢险救灾或者其他紧急公务的机动车辆。" },
  { key: "lawEnforcement", words: "执法执勤用车", meaning: "执法执勤部门（系统）用于一线执法执勤公务的机动车辆。" },
  { key: "specialised", words: "特种专业技术用车", meaning: "固定搭载专业技术设备、用于执行特殊工作任务的机动车辆。" },
];

/** Every text of an outline, headings included. */
function textsOf({ heading, text = [], paragraphs = [], sections = [] }: Draft): string[] {
  return [heading, textOf(text), ...paragraphs.map(([, runs]) => textOf(runs)), ...sections.flatMap(textsOf)];
}

/** 六、专业性名词解释: the terms that the other sections use or that tables with money bear, and no others. */
export function terms(book: BudgetBook, others: readonly Draft[], context: NarrativeContext): Draft {
  const text = others.flatMap(textsOf).join("\n");
  const used = TERMS.filter(
    ({ words, printedAt = [] }) => text.includes(words) || printedAt.some((address) => context.has(address)),
  );
  return {
    key: "terms",
    heading: context.heading("terms"),
    sections: used.map(({ key, words, meaning }) => ({
      key,
      heading: words,
      text: say`指${meaning.replace("{own}", `本${bodyWord(book)}`)}`,
    })),
  };
}
