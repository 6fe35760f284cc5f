import type { CodeTableName, CodeTreeName } from "@/lib/domain/classification";

/** What a file would change, or has changed. */
export interface CodeBookReport {
  /** how many codes the file holds */
  codes: number;
  /** the year and kind that it is compared with */
  comparedWith: string;
  /** 新增 …, 取消 …, … 改名 */
  differences: string[];
  /** 第 3 行：…; nothing can be imported while there are any */
  faults: string[];
  applied: boolean;
  /** drafts of the year that use the codes from now on */
  drafts: number;
}

/** One tree that counts, or a table between codes that was imported. */
export interface CodeBookEntry {
  year: number;
  tree: CodeTreeName | CodeTableName;
  label: string;
  /** how many codes or rows it has */
  codes: number;
  /** 随程序提供, or who imported it */
  origin: string;
  at: Date | null;
  sha256: string;
}
