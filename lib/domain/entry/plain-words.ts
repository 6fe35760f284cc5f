/** An identifier of the file format with its term behind it, as the reader of files names it: `personnel（人员经费）`. */
const NAMED = /[A-Za-z][A-Za-z.]*（([^（）]+(?:（[^（）]*）[^（）]*)*)）/g;

/** What the reader of files says, for people who enter: terms alone, without the identifiers of the file format. */
export function plainWords(message: string): string {
  return message.replace(NAMED, "$1");
}
