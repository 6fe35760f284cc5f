import { type Coverage, missingCharacters } from "./cmap";

/** How a piece of text stands on its line. */
export type Script = "super" | "sub";

/** What stands for a character: plain text, raised or lowered. */
export interface Piece {
  text: string;
  script: Script | null;
}

/** Marks around raised and lowered text on its way to the template; `printable` leaves no control character in texts. */
export const MARKS = { super: "\u0011", sub: "\u0012", end: "\u0013" } as const;

/** Where Unicode keeps raised and lowered characters; their decomposition says which character, not where it stands. */
const RAISED = /[\u00b2\u00b3\u00b9\u02b0-\u02b8\u02e0-\u02e4\u1d2c-\u1d61\u1d78\u1d9b-\u1dbf\u2070-\u207f\u2c7d]/;
const LOWERED = /[\u1d62-\u1d6a\u2080-\u209c\u2c7c]/;
const FRACTION_SLASH = "\u2044";

function scriptOf(character: string): Script | null {
  if (RAISED.test(character)) return "super";
  return LOWERED.test(character) ? "sub" : null;
}

/** What a character is made of by its Unicode decomposition: `₂` is a lowered 2, `⅓` 1 over 3; null when of itself alone. */
export function piecesOf(character: string): Piece[] | null {
  const text = character.normalize("NFKC");
  if (text === character) return null;
  const slash = text.indexOf(FRACTION_SLASH);
  if (slash < 0) return [{ text, script: scriptOf(character) }];
  return [
    { text: text.slice(0, slash), script: "super" as const },
    // Raised before and lowered behind, the slash that every font has stands for that of fractions.
    { text: "/", script: null },
    { text: text.slice(slash + 1), script: "sub" as const },
  ].filter((piece) => piece.text !== "");
}

const marked = ({ text, script }: Piece) => (script === null ? text : `${MARKS[script]}${text}${MARKS.end}`);

/** A marked text as plain text, with nothing raised or lowered. */
export function unmarked(text: string): string {
  return Object.values(MARKS).reduce((plain, mark) => plain.replaceAll(mark, ""), text);
}

/** The characters that fonts lack but can draw by what these are made of, each with its pieces. */
export function drawableForms(missing: readonly string[], fonts: readonly Coverage[]): Map<string, Piece[]> {
  return new Map(
    missing.flatMap((character) => {
      const pieces = piecesOf(character);
      const text = pieces?.map((piece) => piece.text).join("") ?? "";
      return pieces && missingCharacters(text, fonts).length === 0 ? [[character, pieces] as const] : [];
    }),
  );
}

/** Whether a stretch of characters that stand alike holds one that is replaced. */
function besideReplaced(characters: readonly string[], at: number, forms: ReadonlyMap<string, Piece[]>): boolean {
  const script = scriptOf(characters[at] ?? "");
  return [-1, 1].some((step) => {
    for (let next = at + step; script !== null && scriptOf(characters[next] ?? "") === script; next += step) {
      if (forms.has(characters[next] ?? "")) return true;
    }
    return false;
  });
}

/** A point between two that stand alike stands with them: PM₂.₅. */
function withPoints(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, at) => {
    const script = pieces[at - 1]?.script ?? null;
    return piece.text === "." && script === pieces[at + 1]?.script ? { ...piece, script } : piece;
  });
}

/**
 * A text with characters replaced by their pieces, raised and lowered ones between marks. Neighbours that stand alike become
 * one stretch, drawn in one way: `10⁻²` has one exponent though fonts hold ² and not ⁻.
 */
export function withForms(text: string, forms: ReadonlyMap<string, Piece[]>): string {
  const characters = [...text];
  const pieces = characters.flatMap((character, at): Piece[] => {
    const form = forms.get(character) ?? (besideReplaced(characters, at, forms) ? piecesOf(character) : null);
    return form ?? [{ text: character, script: null }];
  });
  const stretches: Piece[] = [];
  for (const { text: more, script } of withPoints(pieces)) {
    const last = stretches.at(-1);
    if (last?.script === script) last.text += more;
    else stretches.push({ text: more, script });
  }
  return stretches.map(marked).join("");
}
