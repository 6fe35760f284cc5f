import { exportBooks } from "./books/export";
import { importBooks } from "./books/import";
import { CommandError, parseCommand } from "./books/options";
import { type Ended, runStarted } from "./command";
import { databaseSource, withDatabase } from "./database-source";

async function run(args: string[], base: string): Promise<Ended> {
  const command = parseCommand(args, base);
  const source = databaseSource().catch((error: unknown) => {
    throw new CommandError(`数据库无法使用：${error instanceof Error ? error.message : String(error)}`);
  });
  return withDatabase(
    (db) => (command.kind === "import" ? importBooks(db, command) : exportBooks(db, command)),
    source,
  );
}

/**
 * `npm run books`: budget books from files into the configured database, and back. Ends with 0 when all was done, 1 when a
 * book was refused or there was none to write, 2 when the input or the database cannot be used.
 */
export async function books(args: string[], base: string): Promise<Ended> {
  try {
    return await run(args, base);
  } catch (error) {
    const message = error instanceof Error ? error.message.trim() : String(error);
    const text = error instanceof CommandError ? message : `程序内部错误：${message.split("\n").at(-1) ?? ""}`;
    return { status: 2, stdout: "", stderr: text };
  }
}

await runStarted(import.meta.filename, books);
