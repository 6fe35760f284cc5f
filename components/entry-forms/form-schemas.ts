import { z } from "zod";
import { THREE_PUBLIC_TERMS, VEHICLE_TERMS } from "@/lib/domain/book/terms";
import { entrySchemas } from "@/lib/domain/entry/change-schema";
import { normaliseDigits } from "@/lib/domain/money";
import { amountField } from "./amount-value";
import { formRow } from "./form-row";

// A form holds texts as they were typed; each schema reads them and hands the row to the schema that the server uses too.

const text = z.string();
const filled = (what: string) => z.string().trim().min(1, `请填写${what}`);
const chosen = (what: string) => z.string().min(1, `请选择${what}`);
const orNull = z.string().transform((typed) => typed.trim() || null);

function numberField(what: string, pattern: RegExp, expected: string) {
  return z.string().transform((typed, context) => {
    const plain = normaliseDigits(typed);
    if (pattern.test(plain)) return Number(plain);
    context.addIssue({ code: "custom", message: plain ? `${what}应为${expected}` : `请填写${what}` });
    return z.NEVER;
  });
}

const count = (what: string) => numberField(what, /^\d{1,7}$/, "不小于零的整数");
const weight = numberField("权重", /^\d{1,3}(\.\d{1,3})?$/, " 0 至 100 的数字，最多三位小数");

function keyed<K extends string, T extends z.ZodType>(terms: Record<K, string>, field: (what: string) => T) {
  const shape = Object.fromEntries(Object.entries<string>(terms).map(([key, term]) => [key, field(term)]));
  return z.object(shape as Record<K, T>);
}

const indicators = z.array(
  z.object({
    name: filled("指标名称"),
    weight,
    unit: orNull,
    relation: chosen("指标性质"),
    target: text,
    core: z.boolean(),
  }),
);

export const projectForm = formRow(
  z.object({
    code: filled("项目编码"),
    name: filled("项目名称"),
    unit: chosen("单位"),
    category: chosen("项目类别"),
    tier: chosen("项目级别"),
    supervisor: text,
    localTransfer: amountField("补助镇街"),
    overview: text,
    objective: text,
    indicators,
  }),
  entrySchemas.project,
);

/** 整体绩效 of a department, or of a unit, as forms hold it. */
export const performanceFields = { objective: text, indicators };
export const performanceForm = formRow(z.object(performanceFields), entrySchemas.performance);

export const revenueForm = formRow(
  z.object({ unit: chosen("单位"), source: chosen("资金来源"), carriedOver: z.boolean(), amount: amountField("金额") }),
  entrySchemas.revenue,
);

export const carryForwardForm = formRow(
  z.object({ unit: chosen("单位"), source: chosen("资金来源"), amount: amountField("金额") }),
  entrySchemas.carryForward,
);

export const procurementForm = formRow(
  z.object({
    unit: chosen("单位"),
    category: chosen("采购类别"),
    name: filled("采购项目名称"),
    source: chosen("资金来源"),
    carriedOver: z.boolean(),
    amount: amountField("金额"),
    project: orNull,
  }),
  entrySchemas.procurement,
);

/** 国有资产 of a department, or of a unit, as forms hold them. */
export const assetsFields = z.object({
  asOfYear: count("截止年份"),
  vehicles: z.object({
    owned: count("权属车辆数"),
    shared: count("使用跨部门公务用车数"),
    byKind: keyed(VEHICLE_TERMS, (what) => count(`${what}数`)),
  }),
  equipment: z.object({ general: count("通用设备台数"), specialised: count("专用设备台数") }),
  purchases: z.object({
    vehicles: count("购置车辆数"),
    generalEquipment: count("购置通用设备台数"),
    specialisedEquipment: count("购置专用设备台数"),
  }),
});

export const assetsForm = formRow(assetsFields, entrySchemas.assets);

const priorLine = z.object({
  class: chosen("支出类别"),
  function: filled("功能分类科目"),
  source: chosen("资金来源"),
  carriedOver: z.boolean(),
  amount: amountField("金额"),
});

const priorRevenue = z.object({ source: chosen("资金来源"), carriedOver: z.boolean(), amount: amountField("金额") });

const priorYearParts = z.object({
  fiscalYear: z.number(),
  lines: z.array(priorLine),
  revenuesAre: z.enum(["known", "unknown"]),
  revenues: z.array(priorRevenue),
  threePublic: keyed(THREE_PUBLIC_TERMS, amountField),
  operatingExpense: amountField("机关运行经费"),
});

type PriorYearInput = z.input<typeof priorYearParts>;

/** Unknown is not zero: nothing is compared then, and what was begun under 已知 stays in the form unread. */
const priorYearRead = z.discriminatedUnion("revenuesAre", [
  priorYearParts.extend({ revenuesAre: z.literal("known") }),
  priorYearParts.extend({
    revenuesAre: z.literal("unknown"),
    revenues: z.custom<PriorYearInput["revenues"]>().transform(() => null),
  }),
]);

export const priorYearForm = formRow(
  (priorYearRead as z.ZodType<z.output<typeof priorYearRead>, PriorYearInput>).transform(
    ({ revenuesAre: _, ...rest }) => rest,
  ),
  entrySchemas.priorYear,
);
