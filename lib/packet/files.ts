import type { BudgetStage } from "../domain/labels";
import type { CorrectionNotice, DisclosedRevision } from "../domain/workflow";
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

/** The hashes of all that was frozen as a revision; its own is that of their canonical JSON. */
export interface RevisionParts {
  digest: "revision/1";
  book: string;
  print: string;
  basis: string;
  reasons: string;
  attestations: string;
}

/** The frozen revision a packet is drawn from, as its manifest names it. */
export interface PacketRevision {
  number: number;
  /** what it was signed by, 64 lower-case hexadecimal digits: of the canonical JSON of its parts, else of its book */
  sha256: string;
  /** the hashes of what `sha256` covers; absent of a revision whose hash covers its book alone */
  parts?: RevisionParts;
  stage: BudgetStage;
  /** `signed` also once it is reported or disclosed: that changes none of the bytes of what was signed */
  status: "submitted" | "reviewed" | "signed";
}

/** What a packet corrects, and how that is announced. */
export interface PacketCorrection {
  /** the disclosed revision whose packet this one replaces */
  replaces: DisclosedRevision;
  notice: CorrectionNotice;
}

/** 审计锚点: what ties a signed packet to the audit trail of the system that it was signed in. */
export interface PacketTrail {
  /** 日终校验值 of the day of signing: YYYY-MM-DD and SHA-256 */
  day: string;
  hash: string;
  /** hash of the event of signing */
  signed: string;
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
  /** true adds the book itself, every entered line with it, so that anybody can compute the packet again */
  includeBook?: boolean;
  /** absent for a book in a file and for a draft that nobody submitted */
  revision?: PacketRevision;
  /** only of a unit's packet: SHA-256 of its department's book, which the revision froze and its own book was taken from */
  departmentBook?: string;
  /** only of a signed revision */
  trail?: PacketTrail;
  /** adds 更正公告; only of a revision that replaces a disclosed one */
  correction?: PacketCorrection;
  /** folder that holds `lib/packet` and `node_modules`; the working directory when absent */
  projectFolder?: string;
}

/** The words that mark a document as a draft. */
export const DRAFT_MARK = "草稿";

/** A document title as printed: followed by （草稿） in a draft. */
export function titleLine(title: string, draft: boolean): string {
  return draft ? `${title}（${DRAFT_MARK}）` : title;
}
