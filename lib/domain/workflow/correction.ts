/** A revision, as a notice names it. */
export interface NamedRevision {
  number: number;
  /** SHA-256 of the book, 64 lower-case hexadecimal digits */
  sha256: string;
}

/** A disclosed revision, as the notice names it that replaces it. */
export interface DisclosedRevision extends NamedRevision {
  /** the day of disclosure, YYYY-MM-DD */
  disclosedOn: string;
}

/** 更正公告: what is published when a disclosed packet is replaced. */
export interface CorrectionNotice {
  title: string;
  /** in their order; the changes stand between the second and the last */
  opening: string[];
  /** one sentence for each change, old → new */
  changes: string[];
  closing: string[];
  /** 落款: the department, and the day on which what replaces the packet was signed; null until then */
  signature: { name: string; date: string } | null;
}

/** The text of a notice between its title and its signature, paragraph by paragraph. */
export function noticeParagraphs({ opening, changes, closing }: CorrectionNotice): string[] {
  return [...opening, ...changes, ...closing];
}

/** `2024年3月1日` */
function dayWords(day: string): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${year}年${month}月${date}日`;
}

const revisionWords = ({ number, sha256 }: NamedRevision) => `修订 ${number}，校验值 ${sha256}`;

/**
 * The notice of a correction. Its day is that of the signature (成文日期), not of the disclosure: it is part of the packet,
 * which says the same before and after it is disclosed.
 *
 * Basis: practice (PRO-07): a change of what was disclosed is published as a notice, never made silently.
 *
 * @param pair the revision that was disclosed and the one that replaces it; `signedOn` is YYYY-MM-DD, null while it is not
 * @param told what moved, one sentence a change, as the comparison of the two revisions words it
 * @param reason why the disclosed packet is corrected, as it was written for the public; blank says none
 */
export function correctionNotice(
  { departmentName, fiscalYear }: { departmentName: string; fiscalYear: number },
  { before, after }: { before: DisclosedRevision; after: NamedRevision & { signedOn: string | null } },
  told: readonly string[],
  reason: string,
): CorrectionNotice {
  const changes = told.map((words, index) => `${index + 1}. ${words}。`);
  const words = reason.trim().replace(/[。；\s]+$/u, "");
  const replaced = `${dayWords(before.disclosedOn)}公开的${fiscalYear}年部门预算（${revisionWords(before)}）`;
  return {
    title: `${departmentName}关于更正${fiscalYear}年部门预算公开内容的公告`,
    opening: [
      `我部门${replaced}，现予更正。${words && `更正原因：${words}。`}`,
      changes.length === 0 ? "更正前后，各项数据和文字没有变化。" : `更正内容共 ${changes.length} 处：`,
    ],
    changes,
    closing: [`更正后的公开材料（${revisionWords(after)}）自本公告发布之日起替代原公开材料。`],
    signature: after.signedOn === null ? null : { name: departmentName, date: dayWords(after.signedOn) },
  };
}
