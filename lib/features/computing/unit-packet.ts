import { writeBook } from "@/lib/domain/book";
import { canonicalJson } from "@/lib/domain/canonical";
import { type Disclosure, disclose } from "@/lib/domain/disclosure";
import type { Basis } from "@/lib/domain/editions/basis";
import { unitBook } from "@/lib/domain/units/book";
import { buildPacket, type PacketFile, type PacketOptions } from "@/lib/packet";
import { sha256 } from "@/lib/server/sha256";
import { selfCheckHolds } from "../budgets/self-check";

/** The packet of one unit (单位预算公开). */
export interface UnitPacket {
  files: PacketFile[];
  /** whether its files are marked 草稿 */
  draft: boolean;
}

/** How far the packet of a unit is. */
export interface UnitState {
  code: string;
  name: string;
  /** what must be put right before the unit's packet is no draft, a sentence each */
  wanted: string[];
}

const unitDisclosure = ({ book, parameters }: Disclosure, code: string, basis: Basis): Disclosure => {
  const own = unitBook(book, code);
  return disclose(own, basis.judgedBy(own.edition, parameters));
};

const blocking = ({ findings }: Disclosure) => findings.filter(({ severity }) => severity === "block");

/** How far the packets of all units of a department are, in its order. */
export function unitStates(whole: Disclosure, basis: Basis): UnitState[] {
  return whole.book.units.map(({ code, name }) => {
    const wanted = blocking(unitDisclosure(whole, code, basis)).map(({ message }) => message);
    return { code, name, wanted: [...new Set(wanted)] };
  });
}

/**
 * Draws the packet of one unit out of its department's disclosure, judged by the same limits. A draft stays one, and so does
 * what lacks something of the unit's own.
 *
 * @param signedOn the day of signing as it is printed below the name of the unit; null where nothing was signed
 * @throws UnknownUnitError where the department has no such unit; PacketError when a document cannot be drawn
 */
export async function unitPacket(
  whole: Disclosure,
  code: string,
  options: PacketOptions,
  signedOn: string | null,
  basis: Basis,
): Promise<UnitPacket> {
  const disclosure = unitDisclosure(whole, code, basis);
  const draft = options.draft || blocking(disclosure).length > 0 || !selfCheckHolds(disclosure, basis);
  const drawn = {
    ...options,
    draft,
    departmentBook: sha256(canonicalJson(writeBook(whole.book))),
    ...(signedOn !== null && { signature: { name: disclosure.departmentName, date: signedOn } }),
  };
  const files = await buildPacket(disclosure, drawn, basis);
  return { files, draft };
}
