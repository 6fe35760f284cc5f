import { createHash } from "node:crypto";
import { once } from "node:events";
import { createReadStream, createWriteStream, type WriteStream } from "node:fs";
import { open, rename, rm, stat } from "node:fs/promises";
import { finished } from "node:stream/promises";
import { createGunzip, createGzip, type Gzip } from "node:zlib";
import { z } from "zod";
import { PlainError } from "../progress.mjs";

// A backup is one gzip file of lines: a header in JSON; for each table its rows as COPY writes them, ended by `\.` (no row can
// read so); and an end in JSON with the number of rows and the SHA-256 of everything before it. A file that was cut off has
// no end, one that was changed another hash.

/** How the file is written; a program reads what is not newer than its own. */
const VERSION = 1;
const FORMAT = "sixteen-tables backup";
const NEWLINE = 10;
const END_OF_TABLE = Buffer.from("\\.\n");

const table = z.object({ name: z.string(), columns: z.array(z.string()).min(1) });

const header = z.object({
  format: z.literal(FORMAT),
  version: z.number().int().positive(),
  createdAt: z.iso.datetime(),
  /** what made it */
  program: z.string(),
  postgres: z.string(),
  /** those that the database had, in their order: the structure that the rows belong to */
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })).min(1),
  tables: z.array(table),
  /** next to each sequence the last number that it gave; null when it gave none */
  sequences: z.array(z.object({ name: z.string(), last: z.string().nullable() })),
  /** files of the data folder, by name; only those that were asked for */
  secrets: z.record(z.string(), z.string()),
  /** what was wrong already when it was made; null when everything held */
  broken: z.string().nullable(),
});

const end = z.object({ rows: z.record(z.string(), z.number().int().nonnegative()), sha256: z.string() });

/** What a backup says of itself. */
export type BackupHeader = z.infer<typeof header>;

/** One table of it, and its columns in the order of the rows. */
export type BackupTable = z.infer<typeof table>;

/** Rows by table. */
export type RowCounts = Readonly<Record<string, number>>;

/** A file that was read to its end and found whole. */
export interface WholeBackup {
  header: BackupHeader;
  rows: RowCounts;
}

const damaged = (what: string) => new PlainError(`备份文件不能用：${what}。数据库没有改动；请换一份备份。`);

/** The number of lines in a piece of whole rows. */
function linesIn(chunk: Buffer): number {
  let lines = 0;
  for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, at + 1)) lines++;
  return lines;
}

/** Writes a backup under another name and gives it its own when it is whole: a broken-off one is never taken for one. */
export class BackupWriter {
  private readonly hash = createHash("sha256");
  // Mostly documents, which are compressed already: more than a little effort gains nothing.
  private readonly gzip: Gzip = createGzip({ level: 1 });
  private readonly file: WriteStream;
  private readonly written: Promise<void>;
  private readonly rows: Record<string, number> = {};
  private room: Promise<void> | null = null;

  constructor(private readonly path: string) {
    this.file = createWriteStream(`${path}.part`, { mode: 0o600 });
    this.gzip.pipe(this.file);
    this.gzip.on("error", (error) => this.file.destroy(error));
    this.written = finished(this.file);
    this.written.catch(() => {});
  }

  /** @returns what to wait for before more is written; null when there is room */
  private put(chunk: Buffer): Promise<void> | null {
    this.hash.update(chunk);
    if (this.gzip.write(chunk)) return null;
    // Where the disk is full, there is never room again.
    this.room ??= Promise.race([once(this.gzip, "drain"), this.written]).then(() => {
      this.room = null;
    });
    return this.room;
  }

  async begin(facts: Omit<BackupHeader, "format" | "version">): Promise<void> {
    await this.put(Buffer.from(`${JSON.stringify({ format: FORMAT, version: VERSION, ...facts })}\n`));
  }

  /** @param chunk whole rows or parts of them, as COPY gives them */
  add(table: string, chunk: Buffer): Promise<void> | null {
    this.rows[table] = (this.rows[table] ?? 0) + linesIn(chunk);
    return this.put(chunk);
  }

  async endTable(table: string): Promise<void> {
    this.rows[table] ??= 0;
    await this.put(END_OF_TABLE);
  }

  /** @returns the rows that were written and the size of the file in bytes */
  async end(): Promise<{ rows: RowCounts; bytes: number }> {
    this.gzip.end(`${JSON.stringify({ rows: this.rows, sha256: this.hash.digest("hex") })}\n`);
    await this.written;
    const file = await open(`${this.path}.part`, "r+");
    await file.sync().finally(() => file.close());
    await rename(`${this.path}.part`, this.path);
    return { rows: this.rows, bytes: (await stat(this.path)).size };
  }

  /** Leaves nothing behind. */
  async abandon(): Promise<void> {
    this.gzip.destroy();
    this.file.destroy();
    await this.written.catch(() => {});
    await rm(`${this.path}.part`, { force: true });
  }
}

/** Reads a backup from its beginning: the header, then each table in its order, then the end. */
export class BackupReader {
  private readonly hash = createHash("sha256");
  private readonly chunks: AsyncIterator<Buffer>;
  private readonly rowsRead: Record<string, number> = {};
  private rest: Buffer = Buffer.alloc(0);

  constructor(path: string) {
    const file = createReadStream(path);
    const gunzip = createGunzip();
    file.on("error", (error) => gunzip.destroy(error));
    this.chunks = file.pipe(gunzip)[Symbol.asyncIterator]();
  }

  /** Whether there was more to read. */
  private async more(): Promise<boolean> {
    const next = await this.chunks.next().catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") throw new PlainError("没有这个备份文件，请核对路径。");
      if (error.code === "Z_BUF_ERROR") throw damaged("文件不完整，后一部分缺失");
      if (error.code?.startsWith("Z_")) throw damaged("文件已损坏，或不是本程序的备份");
      throw new PlainError(`备份文件无法读取：${error.message}`);
    });
    if (next.done) return false;
    this.rest = this.rest.length === 0 ? next.value : Buffer.concat([this.rest, next.value]);
    return true;
  }

  private async line(): Promise<Buffer> {
    for (let searched = 0; ; ) {
      const at = this.rest.indexOf(NEWLINE, searched);
      if (at >= 0) return this.take(at + 1);
      searched = this.rest.length;
      if (!(await this.more())) throw damaged("文件不完整，后一部分缺失");
    }
  }

  private take(length: number): Buffer {
    const taken = this.rest.subarray(0, length);
    this.rest = this.rest.subarray(length);
    return taken;
  }

  private json<T>(line: Buffer, shape: z.ZodType<T>): T {
    try {
      return shape.parse(JSON.parse(line.toString("utf8")));
    } catch {
      throw damaged("文件已损坏，或不是本程序的备份");
    }
  }

  /** @throws PlainError when it is no backup, or one of a newer program */
  async header(): Promise<BackupHeader> {
    const line = await this.line();
    const { version } = this.json(line, header.pick({ format: true, version: true }));
    if (version > VERSION) {
      throw new PlainError(
        `备份文件是较新的程序做的（格式 ${version}，本程序到 ${VERSION}），请用较新的程序恢复。数据库没有改动。`,
      );
    }
    this.hash.update(line);
    return this.json(line, header);
  }

  /** The rows of the next table, in pieces of any size. */
  async *rows(table: string): AsyncGenerator<Buffer> {
    this.rowsRead[table] = 0;
    for (let isLineStart = true; ; ) {
      const piece = this.takeRows(isLineStart);
      this.hash.update(piece);
      this.rowsRead[table] += linesIn(piece);
      if (piece.length > 0) {
        isLineStart = piece.at(-1) === NEWLINE;
        yield piece;
      }
      if (isLineStart && this.rest.subarray(0, END_OF_TABLE.length).equals(END_OF_TABLE)) {
        this.hash.update(this.take(END_OF_TABLE.length));
        return;
      }
      if (!(await this.more())) throw damaged("文件不完整，后一部分缺失");
    }
  }

  /** What was read of this table, up to its end, or up to a line of which it cannot be told yet whether it is that. */
  private takeRows(isLineStart: boolean): Buffer {
    for (let at = isLineStart ? 0 : this.rest.indexOf(NEWLINE) + 1 || this.rest.length; ; ) {
      const line = this.rest.subarray(at, at + END_OF_TABLE.length);
      if (line.equals(END_OF_TABLE.subarray(0, line.length))) return this.take(at);
      const end = this.rest.indexOf(NEWLINE, at);
      if (end < 0) return this.take(this.rest.length);
      at = end + 1;
    }
  }

  /** @throws PlainError when it is not what was written */
  async end(): Promise<RowCounts> {
    const { rows, sha256 } = this.json(await this.line(), end);
    if (sha256 !== this.hash.digest("hex")) throw damaged("内容与文件末尾的校验值不符，文件被改动或已损坏");
    const differs = Object.entries({ ...rows, ...this.rowsRead }).some(([name]) => rows[name] !== this.rowsRead[name]);
    if (differs || this.rest.length > 0 || (await this.more())) throw damaged("行数与文件末尾所记不符");
    return rows;
  }
}

/**
 * Reads a backup once to its end.
 *
 * @throws PlainError in Chinese when it is none, cut off, changed, or of a newer program
 */
export async function checkBackup(path: string): Promise<WholeBackup> {
  const reader = new BackupReader(path);
  const header = await reader.header();
  for (const { name } of header.tables) for (const rows = reader.rows(name); !(await rows.next()).done; );
  return { header, rows: await reader.end() };
}
