import type { ThreePublicItem } from "./types";

/**
 * Department economic codes (部门经济分类 款) that make up each “三公” item, general public budget only
 * (财预〔2016〕143号: 公务用车购置及运行费 is disclosed as two items).
 */
export const THREE_PUBLIC_CODES: Record<ThreePublicItem, readonly string[]> = {
  overseas: ["30212"],
  vehiclePurchase: ["30913", "31013"],
  vehicleOperation: ["30231"],
  reception: ["30217"],
};

/** 机关运行经费 belongs to these kinds of unit; an institution (事业) has none (预算法第十四条). */
export const OPERATING_EXPENSE_UNIT_KINDS = ["administrative", "civilServiceManaged"] as const;
