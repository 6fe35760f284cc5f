import { z } from "zod";
import { AmountError, displayAmount, parseYuan } from "../money";
import type { RuleParameters } from "./types";

/** One limit as a person reads and writes it. */
export interface ParameterField {
  name: keyof RuleParameters;
  label: string;
  /** which rules take it and where it comes from */
  basis: string;
  /** the value as it is typed */
  write(parameters: RuleParameters): string;
  /** @returns the value, or a Chinese sentence why the text is none */
  read(text: string, before: RuleParameters): Partial<RuleParameters> | string;
}

const WHOLE = /^\d{1,3}$/;

type WholeName = "departmentWeightTotal" | "largeChangePercent" | "minorChangePercent" | "lapsePercent";

function percent(name: WholeName, label: string, basis: string): ParameterField {
  return {
    ...{ name, label, basis },
    write: (parameters) => String(parameters[name]),
    read: (text) => (WHOLE.test(text) ? { [name]: Number(text) } : `${label}应为 0 至 999 的整数`),
  };
}

function amountIn(text: string, label: string): number | string {
  try {
    return parseYuan(text.replaceAll(",", ""));
  } catch (error) {
    if (error instanceof AmountError) return `${label}：${error.message}`;
    throw error;
  }
}

/** The limits that are one amount. */
const AMOUNTS = [
  "largeChange",
  "minorChange",
  "lapseChange",
  "plausibleVehicleCost",
  "leastVehicleCost",
  "vehiclePriceLimit",
  "procurementThreshold",
] as const satisfies readonly (keyof RuleParameters)[];

type AmountName = (typeof AMOUNTS)[number];

const isAmount = (name: keyof RuleParameters): name is AmountName => AMOUNTS.some((known) => known === name);

function amount(name: AmountName, label: string, basis: string): ParameterField {
  return {
    ...{ name, label, basis },
    write: (parameters) => displayAmount(parameters[name], "yuan"),
    read: (text) => {
      const fen = amountIn(text, label);
      return typeof fen === "string" ? fen : { [name]: fen };
    },
  };
}

/** The limits that can be set, in the order of the page. */
export const PARAMETER_FIELDS: readonly ParameterField[] = [
  {
    name: "projectWeightTotals",
    label: "项目绩效指标权重合计",
    basis: "可以有几个，用顿号隔开；90 表示留 10 分给预算执行率（财预〔2020〕10号）",
    write: ({ projectWeightTotals }) => projectWeightTotals.join("、"),
    read: (text) => {
      const parts = text.split(/[、，,\s]+/).filter(Boolean);
      const sound = parts.length > 0 && parts.length <= 10 && parts.every((part) => WHOLE.test(part));
      return sound ? { projectWeightTotals: parts.map(Number) } : "项目绩效指标权重合计应为 1 至 10 个整数，用顿号隔开";
    },
  },
  percent("departmentWeightTotal", "整体绩效指标权重合计", "部门整体绩效目标表"),
  percent("largeChangePercent", "变动幅度（%）", "比上年增减超过这一幅度的，须写明具体原因"),
  amount("largeChange", "变动金额（元）", "比上年增减超过这一金额的，须写明具体原因"),
  amount("minorChange", "不需说明原因的变动金额（元）", "比上年增减不超过这一金额的，可以不写原因"),
  percent(
    "minorChangePercent",
    "不需说明原因的变动幅度（%）",
    "基本支出、项目支出、政府性基金和国有资本经营预算支出的增减不超过这一幅度、也不属大额变动的，可以不写原因；“三公”经费和机关运行经费不适用（财预〔2016〕143号）",
  ),
  percent("lapsePercent", "原因失效的幅度（%）", "变动额比写原因时偏离超过这一幅度、并超过下一金额的，须重新确认原因"),
  amount("lapseChange", "原因失效的金额（元）", "与上一幅度同时超过的，须重新确认原因"),
  amount("plausibleVehicleCost", "每辆公务用车年运行维护费（元）", "超过的须说明；不是法定限额"),
  amount("leastVehicleCost", "每辆公务用车年运行维护费下限（元）", "不足的须说明；不是法定限额"),
  amount("vehiclePriceLimit", "公务用车购置价格标准（元）", "超过的须写明批准依据（中办发〔2017〕71号第八条）"),
  amount(
    "procurementThreshold",
    "政府采购限额标准（元）",
    "货物、服务达到这一金额的，应列入政府采购预算；以当年当地公布的集中采购目录及限额标准为准",
  ),
  {
    name: "equipmentThresholds",
    label: "大型设备单价（元）：通用、专用",
    basis: "达到这一单价的通用设备、专用设备计入国有资产占有使用情况，用顿号隔开",
    write: ({ equipmentThresholds: { general, specialised } }) =>
      `${displayAmount(general, "yuan")}、${displayAmount(specialised, "yuan")}`,
    read: (text) => {
      const [general, specialised, more] = text.split(/[、，\s]+/).map((part) => amountIn(part, "大型设备单价"));
      if (typeof general === "string") return general;
      if (general === undefined || specialised === undefined || more !== undefined)
        return "大型设备单价应为两个金额，用顿号隔开";
      return typeof specialised === "string" ? specialised : { equipmentThresholds: { general, specialised } };
    },
  },
];

const whole = z.int().min(0);
const stored: { readonly [K in keyof RuleParameters]: z.ZodType<RuleParameters[K]> } = {
  projectWeightTotals: z.array(whole).min(1),
  departmentWeightTotal: whole,
  largeChangePercent: whole,
  largeChange: whole,
  minorChange: whole,
  minorChangePercent: whole,
  lapsePercent: whole,
  lapseChange: whole,
  plausibleVehicleCost: whole,
  leastVehicleCost: whole,
  vehiclePriceLimit: whole,
  procurementThreshold: whole,
  equipmentThresholds: z.object({ general: whole, specialised: whole }),
};

/** Limits as they were stored; a value that is none, or of a name that is none, is left out. */
export function readParameters(rows: readonly { name: string; value: unknown }[]): Partial<RuleParameters> {
  const entries = rows.flatMap(({ name, value }) => {
    const schema = Object.hasOwn(stored, name) ? stored[name as keyof RuleParameters] : undefined;
    const parsed = schema?.safeParse(value);
    return parsed?.success ? [[name, parsed.data]] : [];
  });
  return Object.fromEntries(entries);
}

/** A limit in words: 1,000,000.00 元. */
export function parameterWords(field: ParameterField, parameters: RuleParameters): string {
  const { name } = field;
  if (isAmount(name)) return `${displayAmount(parameters[name], "yuan")} 元`;
  if (name !== "equipmentThresholds") return field.write(parameters);
  const { general, specialised } = parameters.equipmentThresholds;
  return `${displayAmount(general, "yuan")} 元、${displayAmount(specialised, "yuan")} 元`;
}
