import { REPORT_DEFECT } from "../catalogue/shared-equations";
import { paragraphStating } from "../catalogue/shared-narrative";
import type { Rule, Violation } from "../types";

const PARTS = [
  { address: "threePublic!threePublic:budget.vehiclePurchase", label: "公务用车购置费" },
  { address: "threePublic!threePublic:budget.vehicleOperation", label: "公务用车运行维护费" },
];

export const SG_02: Rule = {
  id: "SG-02",
  title: "公务用车购置及运行费分列购置费和运行费",
  severity: "block",
  basis: "财预〔2016〕143号",
  needs: ["threePublic"],
  check: (context) =>
    PARTS.flatMap(({ address, label }): Violation[] => {
      const inTable = context.figure(address).state === "printed";
      if (inTable && paragraphStating(context, address)) return [];
      const place = inTable
        ? { kind: "cell" as const, address }
        : { kind: "table" as const, table: "threePublic" as const };
      const message = `${inTable ? "情况说明" : "{threePublic}"}没有单列${label}`;
      return [{ place, message, actual: "未列", expected: label, remedy: REPORT_DEFECT }];
    }),
};
