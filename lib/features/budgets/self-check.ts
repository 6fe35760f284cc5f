import type { Disclosure } from "@/lib/domain/disclosure";
import type { Basis } from "@/lib/domain/editions/basis";
import { brokenInvariants, type Finding, ruleBasis } from "@/lib/domain/rules";
import { log } from "@/lib/server/log";

const known = new WeakMap<Disclosure, boolean>();

/** Tells the administrator what is broken, in the log. */
function logBroken({ edition, fiscalYear, departmentName }: Disclosure, broken: readonly Finding[]): void {
  const said = broken.map(({ rule, subject, message }) => `${rule} ${subject} ${message}`);
  log().error({ edition, fiscalYear, departmentName, broken: said }, "self-check failed");
}

function check(disclosure: Disclosure, basis: Basis, report: typeof logBroken): boolean {
  const broken = brokenInvariants(disclosure, ruleBasis(disclosure, basis));
  if (broken.length > 0) report(disclosure, broken);
  return broken.length === 0;
}

/**
 * Whether the invariants of the program hold of a disclosure: of a kept print they did when it was frozen. One that does not is a defect: it is logged once for the
 * administrator, and nobody can submit, sign or publish what it is about.
 */
export function selfCheckHolds(disclosure: Disclosure, basis: Basis, report = logBroken): boolean {
  if (disclosure.kept) return true;
  const before = known.get(disclosure);
  if (before !== undefined) return before;
  const holds = check(disclosure, basis, report);
  known.set(disclosure, holds);
  return holds;
}

/** Notes what was found of a disclosure in the thread that computed it. */
export function noteSelfCheck(disclosure: Disclosure, holds: boolean): void {
  known.set(disclosure, holds);
}
