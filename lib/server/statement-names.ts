/** So many statements have names; each connection keeps what it has prepared until it ends. */
const MOST = 400;

// Route bundles do not share module state.
const shared = globalThis as typeof globalThis & { sixteenTablesStatementNames?: Map<string, string> };
shared.sixteenTablesStatementNames ??= new Map();
const names = shared.sixteenTablesStatementNames;

/**
 * The name under which a connection prepares a statement, the same for the same words: PostgreSQL reads and plans it once a
 * connection instead of every time, which takes longer than carrying out a save. Statements that are worded anew with every list
 * of values would fill it: those that come when there are enough names have none, said by a blank.
 *
 * @param known the names that were given already; those of the whole program unless others are meant
 */
export function statementName(text: string, known: Map<string, string> = names): string {
  const given = known.get(text);
  if (given !== undefined) return given;
  if (known.size >= MOST) return "";
  const name = `s${known.size}`;
  known.set(text, name);
  return name;
}
