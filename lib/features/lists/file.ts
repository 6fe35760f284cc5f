import { Refusal } from "@/lib/server/action-error";
import { readTable, WorkbookError } from "@/lib/workbook";
import { type ListsFile, readLists } from "./read";

/** Reads the lists of a file that somebody chose. @throws Refusal when it is no workbook, or too large */
export async function readListsFile(file: File): Promise<ListsFile> {
  try {
    return readLists(await readTable(new Uint8Array(await file.arrayBuffer())));
  } catch (error) {
    if (error instanceof WorkbookError && error.kind !== "failed") throw new Refusal(`${error.message}。`);
    throw error;
  }
}
