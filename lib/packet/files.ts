import type { Signature } from "./signature";

/** One file of a packet, complete in memory. */
export interface PacketFile {
  /** plain file name, without folder */
  name: string;
  mediaType: string;
  bytes: Buffer;
  /** what people should know before they publish the file, a line each; absent when there is nothing */
  notices?: readonly string[];
}

/** Why a packet could not be drawn; `message` is one line in Chinese that says what, where and what to do. */
export class PacketError extends Error {
  override readonly name = "PacketError";
}

/** How a packet is drawn. */
export interface PacketOptions {
  /** true marks every document 草稿: a blocking finding stands or the budget is not signed */
  draft: boolean;
  /** adds the twin of the workbook with live formulas, for people who check */
  formulas?: boolean;
  /** printed below the narrative */
  signature?: Signature;
  /** true lets the figures of the web page open as far as the entered amounts; the department has to allow it */
  showLines?: boolean;
  /** folder that holds `lib/packet` and `node_modules`; the working directory when absent */
  projectFolder?: string;
}

/** The words that mark a document as a draft. */
export const DRAFT_MARK = "草稿";

/** A document title as printed: followed by （草稿） in a draft. */
export function titleLine(title: string, draft: boolean): string {
  return draft ? `${title}（${DRAFT_MARK}）` : title;
}
