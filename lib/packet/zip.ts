import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";
import type { PacketFile } from "./files";

/**
 * A zip archive whose bytes depend on names, order and contents alone.
 *
 * @param entries path and content, in archive order
 */
export function zipEntries(entries: readonly (readonly [path: string, content: Buffer | string])[]): Promise<Buffer> {
  const zip = new ZipFile();
  // DOS timestamps hold local time: a date made of local parts, without the UTC extra field, is the same everywhere.
  const mtime = new Date(1980, 0, 1);
  for (const [path, content] of entries) {
    const bytes = typeof content === "string" ? Buffer.from(content, "utf8") : content;
    zip.addBuffer(bytes, path, { mtime, mode: 0o100644, forceDosTimestamp: true });
  }
  zip.end();
  return buffer(zip.outputStream);
}

/** The packet as one archive for download. The same files give the same bytes. */
export function zipPacket(files: readonly PacketFile[]): Promise<Buffer> {
  return zipEntries(files.map(({ name, bytes }) => [name, bytes]));
}
