import { type Zippable, zipSync } from "fflate";
import type { PacketFile } from "./files";

/** A regular file that its owner writes and everybody reads, in a Unix archive. */
const UNIX = 3;
const ATTRIBUTES = 0o100644 << 16;

/**
 * A zip archive whose bytes depend on names, order and contents alone. It is compressed in JavaScript: the zlib of Node may
 * make other bytes of the same content on another processor or in another version.
 *
 * @param entries path and content, in archive order; no path twice
 */
export function zipEntries(
  entries: readonly (readonly [path: string, content: Buffer | string])[],
): Buffer<ArrayBuffer> {
  // DOS timestamps hold local time: a date made of local parts is the same everywhere.
  const options = { mtime: new Date(1980, 0, 1), os: UNIX, attrs: ATTRIBUTES };
  const files: Zippable = {};
  for (const [path, content] of entries) {
    files[path] = [typeof content === "string" ? Buffer.from(content, "utf8") : content, options];
  }
  return Buffer.from(zipSync(files));
}

/** The packet as one archive for download. The same files give the same bytes. */
export function zipPacket(files: readonly PacketFile[]): Buffer<ArrayBuffer> {
  return zipEntries(files.map(({ name, bytes }) => [name, bytes]));
}
