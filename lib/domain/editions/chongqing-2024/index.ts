import { WAN_YUAN } from "../../money";
import type { Edition } from "../types";
import { narrate } from "./narrative";
import { NARRATIVE_FIGURES } from "./narrative-figures";
import { OVERVIEW } from "./overview";
import { SUMMARY } from "./summary";
import { TABLES } from "./tables";
import { WORDING } from "./wording";

/** Departments of Chongqing districts, fiscal year 2024: sixteen tables, narrative in seven sections. */
export const chongqing2024: Edition = {
  id: "chongqing-2024",
  name: "重庆市区县部门预算公开（2024 年）",
  formSet: "重庆市区县部门预算公开",
  place: "chongqing",
  from: 2024,
  to: 2024,
  variant: "department",
  parent: null,
  codeBookYear: 2024,
  unit: WAN_YUAN,
  tinyWords: "below",
  tables: TABLES,
  narrativeFigures: NARRATIVE_FIGURES,
  narrate,
  wording: WORDING,
  overview: OVERVIEW,
  summary: SUMMARY,
  parameters: {
    projectWeightTotals: [90, 100],
    departmentWeightTotal: 100,
    largeChangePercent: 20,
    largeChange: 100_000_000,
    minorChange: 100_000,
    minorChangePercent: 1,
    lapsePercent: 20,
    lapseChange: 500_000,
    plausibleVehicleCost: 10_000_000,
    leastVehicleCost: 200_000,
    vehiclePriceLimit: 18_000_000,
    procurementThreshold: 50_000_000,
    equipmentThresholds: { general: 50_000_000, specialised: 100_000_000 },
  },
};
