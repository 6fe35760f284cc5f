import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * What of the data folder means something elsewhere: the key that sessions are sealed with. The passwords of the embedded
 * database belong to its server; a new one makes its own.
 */
const NAMES = ["session.secret"];

/** The secrets that stand in a data folder, by the name of their file. */
export function readSecrets(directory: string): Record<string, string> {
  const files = NAMES.filter((name) => existsSync(path.join(directory, name)));
  return Object.fromEntries(files.map((name) => [name, readFileSync(path.join(directory, name), "utf8")]));
}

/** Writes those that the data folder does not have. @returns the names of those written */
export function writeSecrets(directory: string, secrets: Readonly<Record<string, string>>): string[] {
  const missing = NAMES.filter((name) => secrets[name] !== undefined && !existsSync(path.join(directory, name)));
  for (const name of missing) writeFileSync(path.join(directory, name), secrets[name] ?? "", { mode: 0o600 });
  return missing;
}
