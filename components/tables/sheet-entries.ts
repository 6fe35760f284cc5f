import type { Disclosure } from "@/lib/domain/disclosure/types";
import type { DirectoryEntry, Table } from "@/lib/domain/tables/types";

/** A table of a set as its directory and its tabs name it. */
export interface SheetEntry extends DirectoryEntry {
  /** whether it prints no figure */
  empty: boolean;
  /** what is special about it */
  note: string;
}

function noteOf(tables: readonly Table[]): string {
  const note = tables.flatMap((table) => table.notes)[0];
  if (note) return note;
  return tables.length > 1 ? `共 ${tables.length} 张，每个项目一张` : "";
}

/** The tables of a disclosure, each number once. */
export function sheetEntries({ directory, tables }: Pick<Disclosure, "directory" | "tables">): SheetEntry[] {
  return directory.map((entry) => {
    const own = tables.filter(({ key }) => key === entry.key);
    return { ...entry, empty: own.every(({ empty }) => empty), note: noteOf(own) };
  });
}

/** The tables before and after one of a set, in its order. */
export function neighboursOf<T extends DirectoryEntry>(entries: readonly T[], table: string) {
  const at = entries.findIndex((entry) => entry.key === table);
  return { previous: entries[at - 1] ?? null, next: entries[at + 1] ?? null };
}
