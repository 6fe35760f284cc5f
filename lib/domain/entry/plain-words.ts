/** An identifier of the file format with its term behind it, as the reader of files names it: `personnel（人员经费）`. */
const NAMED = /[A-Za-z][A-Za-z.]*（([^（）]+(?:（[^（）]*）[^（）]*)*)）/g;

/** What stood there, as the reader of files writes it in JSON, for people: a text in the quotation marks of sentences. */
export function foundWords(found: string): string {
  return /^".*"$/s.test(found) ? `“${found.slice(1, -1)}”` : found;
}

/** What the reader of files says, for people who enter: terms alone, without the identifiers of the file format. */
export function plainWords(message: string): string {
  return message.replace(NAMED, "$1");
}
