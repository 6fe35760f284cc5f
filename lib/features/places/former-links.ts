import { presentAddress, presentSubject } from "@/lib/domain/editions/chongqing-2024/former-places";

/** The page of one table, of a budget or consolidated, by the number it once went by. */
const NUMBERED_TABLE = /^(\/budgets\/[^/]+\/tables|\/consolidated)\/(\d{1,2})$/;

/**
 * Where a link of a time leads in which tables and sections were named by their numbers: bookmarks, messages and mails that
 * were sent keep such links for ever.
 *
 * @returns null for a link of today
 */
export function presentLink(link: URL): URL | null {
  const present = new URL(link);
  const [, base, number] = NUMBERED_TABLE.exec(link.pathname) ?? [];
  if (base && number) present.pathname = `${base}/${presentSubject(`table:${number}`).slice("table:".length)}`;
  for (const [name, read] of [["cell", presentAddress] as const, ["at", presentSubject] as const]) {
    const value = link.searchParams.get(name);
    if (value !== null && read(value) !== value) present.searchParams.set(name, read(value));
  }
  return present.href === link.href ? null : present;
}
