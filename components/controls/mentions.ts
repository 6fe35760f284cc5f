/** Somebody who can be named in a text. */
export interface Mention {
  /** what stands in the text behind the @ */
  value: string;
  /** as offered */
  label: string;
}

/**
 * The mention that the caret stands in: from an @ up to the caret, without a space between them.
 *
 * @returns where the @ stands and what was typed behind it; null where no mention was begun
 */
export function mentionAt(text: string, caret: number): { from: number; query: string } | null {
  const begun = /@([^\s@]*)$/.exec(text.slice(0, caret));
  return begun ? { from: begun.index, query: begun[1] ?? "" } : null;
}

/** Those whose name has what was typed, as many as there are, in their order. */
export function mentionsFor(query: string, mentions: readonly Mention[]): Mention[] {
  const typed = query.toLowerCase();
  return mentions.filter(({ value }) => value.toLowerCase().includes(typed));
}
