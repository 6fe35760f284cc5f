import type { z } from "zod";
import { THREE_PUBLIC_TERMS, VEHICLE_TERMS } from "@/lib/domain/book/terms";
import type { Assets, Indicator, Performance, PriorYear, ProcurementItem, Project } from "@/lib/domain/book/types";
import type { assetsForm, performanceForm, priorYearForm, procurementForm, projectForm } from "./form-schemas";

type IndicatorInput = z.input<typeof performanceForm>["indicators"][number];

/** An indicator as a form holds it. */
export function indicatorInput({ weight, unit, ...rest }: Indicator): IndicatorInput {
  return { ...rest, weight: String(weight), unit: unit ?? "" };
}

/** An indicator that was just added. */
export const NEW_INDICATOR: IndicatorInput = {
  name: "",
  weight: "",
  unit: "",
  relation: "atLeast",
  target: "",
  core: false,
};

export function projectInput(project: Project): z.input<typeof projectForm> {
  return { ...project, indicators: project.indicators.map(indicatorInput) };
}

export function performanceInput({ objective, indicators }: Performance): z.input<typeof performanceForm> {
  return { objective, indicators: indicators.map(indicatorInput) };
}

export function procurementInput(item: ProcurementItem): z.input<typeof procurementForm> {
  return { ...item, project: item.project ?? "" };
}

/** The values of a record as texts, key by key. */
function texts<K extends string>(keys: readonly K[], values: Record<K, number>): Record<K, string> {
  return Object.fromEntries(keys.map((key) => [key, String(values[key])])) as Record<K, string>;
}

const keysOf = <K extends string>(terms: Record<K, string>) => Object.keys(terms) as K[];

export function assetsInput({ asOfYear, vehicles, equipment, purchases }: Assets): z.input<typeof assetsForm> {
  return {
    asOfYear: String(asOfYear),
    vehicles: {
      ...texts(["owned", "shared"], vehicles),
      byKind: texts(keysOf(VEHICLE_TERMS), vehicles.byKind),
    },
    equipment: texts(["general", "specialised"], equipment),
    purchases: texts(["vehicles", "generalEquipment", "specialisedEquipment"], purchases),
  };
}

export function priorYearInput({ threePublic, revenues, ...rest }: PriorYear): z.input<typeof priorYearForm> {
  return {
    ...rest,
    revenuesAre: revenues === null ? "unknown" : "known",
    revenues: revenues ?? [],
    threePublic: Object.fromEntries(
      keysOf(THREE_PUBLIC_TERMS).map((key) => [key, threePublic[key]]),
    ) as PriorYear["threePublic"],
  };
}
