import type { UnitKind } from "../../book/types";
import { type CodeBooks, governmentEconomicOptions } from "../../classification";
import type { Sample } from "./cls-lines";
import { codeLabel } from "./shared-figures";

/**
 * What is wrong with the government economic code of a line: `reserved` 512 to 514 in a department's budget; `unitKind`
 * a 类 of the other kind of unit; `class` another 类 than the correspondence has, or none to derive; `item` another 款
 * of the right 类. Unknown codes are left to CLS-02.
 */
export type GovernmentEconomicFault = "reserved" | "unitKind" | "class" | "item";

const ADMINISTRATIVE: readonly string[] = ["501", "502", "503", "504"];
const INSTITUTION: readonly string[] = ["505", "506"];
const RESERVED: readonly string[] = ["512", "513", "514"];

/** The 类 that only the other kind of unit may use (财预〔2017〕98号). */
export const foreignClasses = (kind: UnitKind) => (kind === "institution" ? ADMINISTRATIVE : INSTITUTION);

/** The codes that a line may stand on, the derived one first. */
export function optionsOf({ line, kind }: Sample, codes: CodeBooks): string[] {
  return kind ? governmentEconomicOptions(codes, line.economic, kind) : [];
}

/** What is wrong with the government economic code of a line; null when nothing is. */
export function governmentEconomicFault(sample: Sample, codes: CodeBooks): GovernmentEconomicFault | null {
  const { economic, governmentEconomic: written } = sample.line;
  if (!sample.kind || !codes.departmentEconomic.isLeaf(economic)) return null;
  if (written === null) return optionsOf(sample, codes).length ? null : "class";
  if (!codes.governmentEconomic.isLeaf(written)) return null;
  const top = written.slice(0, 3);
  if (RESERVED.includes(top)) return "reserved";
  if (foreignClasses(sample.kind).includes(top)) return "unitKind";
  const options = optionsOf(sample, codes);
  if (options.includes(written)) return null;
  return options.some((code) => code.startsWith(top)) ? "item" : "class";
}

/** `50201 办公经费` for each code. */
export function named(codes: CodeBooks, list: readonly string[]): string {
  return list.map((code) => codeLabel(codes.governmentEconomic, code)).join("、");
}
