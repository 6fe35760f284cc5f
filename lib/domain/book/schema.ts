import { z } from "zod";
import { type Fen, normaliseDigits } from "../money";
import { amount, calculation, code, count, freeText, oneOf, printedChange, words, year } from "./fields";
import {
  CLASS_TERMS,
  EXPENSE_TERMS,
  NEWNESS_TERMS,
  PROCUREMENT_TERMS,
  PROJECT_CATEGORY_TERMS,
  PROJECT_TIER_TERMS,
  RELATION_TERMS,
  SOURCE_TERMS,
  THREE_PUBLIC_TERMS,
  UNIT_KIND_TERMS,
  VEHICLE_TERMS,
} from "./terms";
import { REASON_SUBJECTS, type Reason, STATED_PARTS, USE_SUBJECTS } from "./types";

const source = oneOf("资金来源", SOURCE_TERMS);
const carriedOver = z.boolean("上年结转应为 true 或 false").default(false).describe("是否上年结转");
/** A field that may be left out or null; it becomes null. */
export const nullable = <T extends z.ZodType>(schema: T) => schema.nullable().default(null);

const department = z.strictObject({
  code: words("部门编码"),
  name: words("部门全称"),
  region: words("表题中的地区名称"),
});

const unit = z.strictObject({
  code: words("单位编码"),
  name: words("单位名称"),
  kind: oneOf("单位性质", UNIT_KIND_TERMS),
});

const line = z.strictObject({
  id: words("明细行编号"),
  unit: words("单位编码"),
  class: oneOf("支出类别", CLASS_TERMS),
  project: nullable(words("项目编码")),
  function: code(7, "功能分类项级科目编码"),
  economic: code(5, "部门经济分类款级科目编码"),
  governmentEconomic: nullable(code(5, "政府经济分类款级科目编码")),
  source,
  carriedOver,
  expense: nullable(oneOf("基本支出构成", EXPENSE_TERMS)),
  amount: amount(),
  calculation: calculation.optional(),
  note: nullable(z.string("应为文本：备注").describe("备注")),
});

const revenue = z.strictObject({ unit: words("单位编码"), source, carriedOver, amount: amount() });

const carryForward = z.strictObject({ unit: words("单位编码"), source, amount: amount() });

const indicator = z.strictObject({
  name: words("指标名称"),
  weight: z
    .number("应为 0 至 100 的数字：指标权重")
    .min(0, "应为 0 至 100 的数字：指标权重")
    .max(100, "应为 0 至 100 的数字：指标权重")
    .describe("指标权重，0 至 100"),
  unit: nullable(z.string("应为文本：计量单位").trim().describe("计量单位")).transform((text) => text || null),
  relation: oneOf("指标性质", RELATION_TERMS),
  target: freeText("指标值"),
  core: z.boolean("是否核心指标应为 true 或 false").default(false).describe("是否核心指标"),
});

const project = z.strictObject({
  code: words("项目编码"),
  name: words("项目名称"),
  unit: words("单位编码"),
  category: oneOf("项目类别", PROJECT_CATEGORY_TERMS),
  tier: oneOf("项目级别", PROJECT_TIER_TERMS),
  supervisor: freeText("业务主管部门"),
  localTransfer: amount().default(0),
  overview: freeText("项目概况"),
  objective: freeText("当年绩效目标"),
  indicators: z.array(indicator, "应为绩效指标的列表").default([]),
});

const performance = z.strictObject({
  objective: freeText("当年整体绩效目标"),
  indicators: z.array(indicator, "应为绩效指标的列表").default([]),
});

const procurement = z.strictObject({
  unit: words("单位编码"),
  category: oneOf("采购类别", PROCUREMENT_TERMS),
  name: words("采购项目名称"),
  source,
  carriedOver,
  amount: amount(),
  project: nullable(words("项目编码")),
});

/** An object with exactly the keys of `terms`, each through `field`; absent ones take the field's default. */
export function keyed<K extends string, T extends z.ZodType>(terms: Record<K, string>, field: (what: string) => T) {
  const shape = Object.fromEntries(Object.entries<string>(terms).map(([key, term]) => [key, field(term)]));
  return z.strictObject(shape as Record<K, T>);
}

const assets = z.strictObject({
  asOfYear: year("资产数据的年份"),
  vehicles: z.strictObject({
    owned: count("权属车辆数"),
    shared: count("使用跨部门公务车数"),
    byKind: keyed(VEHICLE_TERMS, (what) => count(`${what}数`).default(0)),
  }),
  equipment: z.strictObject({ general: count("通用设备台数"), specialised: count("专用设备台数") }),
  purchases: z.strictObject({
    vehicles: count("购置车辆数"),
    generalEquipment: count("购置通用设备台数"),
    specialisedEquipment: count("购置专用设备台数"),
  }),
});

const priorLine = z.strictObject({
  class: oneOf("支出类别", CLASS_TERMS),
  function: code(7, "功能分类项级科目编码"),
  source,
  carriedOver,
  amount: amount(),
});

const priorRevenue = z.strictObject({ source, carriedOver, amount: amount() });

const priorSummary = z.strictObject({
  fiscalYear: year("上年年份"),
  lines: z.array(priorLine, "应为上年支出的列表").default([]).describe("上年支出，按功能分类科目"),
  revenues: nullable(z.array(priorRevenue, "应为上年收入的列表").describe("上年收入；没有时按支出推算")),
  threePublic: keyed(THREE_PUBLIC_TERMS, () => amount().default(0)).prefault({}),
  operatingExpense: amount().default(0),
});

const CODE_OF_NAME = "应为 5 位或 7 位数字的功能分类科目编码";
const MOST_NAME = 60;

const REASON_SHAPE = '应为 {"text": 原因} 或 {"causes": [{"text": 原因, "amount": 金额}]}';

/** How the amounts of a reason are read: those of its causes, and the change it was written for. */
interface ReasonAmounts {
  cause: z.ZodType<Fen>;
  change: z.ZodType<Fen>;
}

/** 变动原因: a text, or causes. */
function reasonWith({ cause, change }: ReasonAmounts) {
  return z
    .strictObject(
      {
        text: z.string("应为文本：变动原因").trim().optional(),
        causes: z
          .array(z.strictObject({ text: words("变动原因"), amount: cause }), "应为原因的列表")
          .min(1, "应至少写明一项原因")
          .optional(),
        for: change.optional(),
      },
      REASON_SHAPE,
    )
    .transform(({ text, causes, for: written }, context): Reason => {
      const record = written === undefined ? {} : { for: written };
      if (causes && text === undefined) return { causes, ...record };
      if (!causes && text !== undefined) return { text, ...record };
      context.addIssue({ code: "custom", message: REASON_SHAPE });
      return z.NEVER;
    });
}

/** The reasons by subject. */
export function reasonsWith(amounts: ReasonAmounts) {
  const subject = z.enum(REASON_SUBJECTS, `变动原因的对象应为 ${REASON_SUBJECTS.join("、")} 之一`);
  return z.partialRecord(subject, reasonWith(amounts)).default({});
}

const newness = oneOf("无上年数的原因", NEWNESS_TERMS);
const noPriorYear = z.strictObject({
  department: nullable(newness),
  units: z.array(z.strictObject({ unit: words("单位编码"), kind: newness }), "应为单位的列表").default([]),
});

/** What department and unit write of themselves alike. */
const ownTexts = {
  responsibilities: z.array(words("职能职责"), "应为文本的列表").default([]),
  divisions: z.array(words("内设机构"), "应为文本的列表").default([]),
  reasons: reasonsWith({ cause: amount({ negative: true }), change: printedChange() }),
  uses: z
    .partialRecord(z.enum(USE_SUBJECTS, `用途的对象应为 ${USE_SUBJECTS.join("、")} 之一`), freeText("主要用途"))
    .default({}),
  contact: z.strictObject({ name: freeText("联系人"), phone: freeText("联系电话") }).prefault({}),
};

const narrative = z.strictObject({
  ...ownTexts,
  subordinates: z.array(words("下属单位"), "应为文本的列表").default([]),
  noPriorYear: noPriorYear.optional().describe("无上年数的声明"),
});

const unitStatement = z.strictObject({
  unit: words("单位编码"),
  ...ownTexts,
  performance: performance.optional().describe("单位整体绩效"),
  assets: assets.optional().describe("单位国有资产占有使用情况"),
  priorYear: priorSummary.optional().describe("单位上年数"),
});

const codeName = z.strictObject({
  code: z
    .string(CODE_OF_NAME)
    .transform(normaliseDigits)
    .pipe(z.string().regex(/^(\d{5}|\d{7})$/, CODE_OF_NAME)),
  name: words("科目名称").max(MOST_NAME, `不超过 ${MOST_NAME} 字：科目名称`),
});
const codeNames = z.array(codeName, "应为科目名称的列表");

/** The shape of a whole book file, before references between its parts are checked. `priorYear` is read apart. */
export const bookSchema = z.strictObject({
  format: z.literal("budget-book/1", '应为 "budget-book/1"').describe("数据格式"),
  fiscalYear: year("预算年度"),
  edition: words("版式"),
  codeNames: codeNames.default([]).describe("科目数据中没有的功能分类科目的名称"),
  department,
  units: z.array(unit, "应为单位的列表").describe("预算单位"),
  lines: z.array(line, "应为支出明细的列表").describe("支出明细"),
  revenues: z.array(revenue, "应为收入的列表").default([]).describe("收入"),
  carryForward: z.array(carryForward, "应为结转下年的列表").default([]).describe("结转下年"),
  projects: z.array(project, "应为项目的列表").default([]).describe("项目"),
  performance: performance.prefault({}).describe("部门整体绩效目标和指标"),
  procurement: z.array(procurement, "应为政府采购的列表").default([]).describe("政府采购"),
  assets: assets.nullish().describe("国有资产占有使用情况"),
  priorYear: z.unknown().optional(),
  narrative: narrative.prefault({}).describe("文字说明"),
  unitStatements: z
    .array(unitStatement, "应为单位填报的列表")
    .optional()
    .describe("单位填报：各单位公开本单位预算时自己的文字、绩效、资产和上年数"),
  notStated: z
    .array(z.enum(STATED_PARTS, `应为 ${STATED_PARTS.join("、")} 之一`), "应为未填报内容的列表")
    .optional()
    .describe("单位预算书中尚未填报的内容"),
});

export const priorSummarySchema = priorSummary;

/** The parts of a book file, for readers of single rows; their amounts are yuan texts. */
export const bookParts = {
  line,
  revenue,
  carryForward,
  project,
  procurement,
  performance,
  assets,
  codeNames,
  priorLine,
  priorRevenue,
  narrative,
  unitStatement,
};

/** A book as read from a file, still without its prior year. */
export type BookFile = z.infer<typeof bookSchema>;
