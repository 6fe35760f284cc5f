import { type Dirent, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { DEFAULT_LIMITS, type RefusalKind, type WorkbookLimits } from "../../workbook";
import { type Archive, openArchive } from "../../workbook/reader/archive.mjs";
import { Refusal } from "../../workbook/reader/refusal.mjs";
import { type PacketFiles, UnreadablePacket } from "./types";

const MEGABYTE = 1024 * 1024;

/** What a packet may cost to read: some fifty times what a large department's takes. */
export const PACKET_LIMITS: WorkbookLimits = {
  ...DEFAULT_LIMITS,
  bytes: 256 * MEGABYTE,
  entries: 20_000,
  entryBytes: 192 * MEGABYTE,
  totalBytes: 512 * MEGABYTE,
  sheets: 20_000,
  rows: 500_000,
  cells: 8_000_000,
  characters: 100_000_000,
  merges: 2_000_000,
  milliseconds: 300_000,
  heapMegabytes: 1024,
};

/** What people's systems put into folders by themselves. */
const NOT_OURS = /^(\.|~\$|thumbs\.db$|desktop\.ini$|__macosx$)/i;

const REFUSALS: Partial<Record<RefusalKind, string>> = {
  badPath: "含有不安全的文件路径，不是正常的公开包",
  duplicateEntry: "含有两个同名文件，不是正常的公开包",
  encrypted: "设有密码，请先解密",
  expands: "展开后过大或压缩比异常，疑为压缩炸弹",
  lyingSize: "内文件的实际大小与声明不符，不是正常的公开包",
  tooManyEntries: "内文件过多",
};

/** The name of the file that a refusal is about, where it names one. */
function about(message: string): string {
  return /“[^”]*”/.exec(message)?.[0] ?? "";
}

/** A failure to read an archive within its limits, in the words of packets. */
export function archiveProblem(error: unknown, what = "压缩包"): UnreadablePacket {
  if (error instanceof UnreadablePacket) return error;
  if (!(error instanceof Refusal)) throw error;
  const words = REFUSALS[error.kind as RefusalKind] ?? "无法解开，文件可能已损坏";
  return new UnreadablePacket(`${what}${words}${about(error.message)}`, { cause: error });
}

async function unpack(archive: Archive, path: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of archive.read(path)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/**
 * The files of a packet that is a zip archive, unpacked in memory within `PACKET_LIMITS`.
 *
 * @throws UnreadablePacket when the archive is damaged, larger than its limits, or holds unsafe or repeated paths
 */
export async function readZip(bytes: Buffer): Promise<PacketFiles> {
  try {
    const archive = await openArchive(bytes, PACKET_LIMITS);
    const files = new Map<string, Buffer>();
    for (const { fileName } of archive.entries.values()) {
      if (/[/\\]/.test(fileName)) {
        throw new UnreadablePacket(
          `压缩包中有文件夹（“${fileName}”）；公开包的文件应直接放在压缩包内，请用原来的压缩包`,
        );
      }
      files.set(fileName, await unpack(archive, fileName));
    }
    return files;
  } catch (error) {
    throw archiveProblem(error);
  }
}

function readEntry(folder: string, entry: Dirent): Buffer {
  const path = join(folder, entry.name);
  if (!entry.isFile()) throw new UnreadablePacket(`“${entry.name}”不是普通文件；公开包中只有文件，请移走`);
  const { size } = statSync(path);
  if (size > PACKET_LIMITS.entryBytes) {
    throw new UnreadablePacket(`“${entry.name}”超过 ${PACKET_LIMITS.entryBytes / MEGABYTE} MB，不是公开包中的文件`);
  }
  return readFileSync(path);
}

/** The files of a packet in a folder; what systems put there by themselves is passed over. */
function readFolder(folder: string): PacketFiles {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !NOT_OURS.test(name));
  if (entries.length > PACKET_LIMITS.entries) throw new UnreadablePacket("文件夹内文件过多，不是公开包");
  return new Map(entries.map((entry) => [entry.name, readEntry(folder, entry)]));
}

/**
 * The files of the packet at a path: a zip archive or a folder.
 *
 * @throws UnreadablePacket in one line; errors of the file system as they come
 */
export async function readPacket(path: string): Promise<PacketFiles> {
  const state = statSync(path);
  if (state.isDirectory()) return readFolder(path);
  if (state.size > PACKET_LIMITS.bytes) {
    throw new UnreadablePacket(`文件超过 ${PACKET_LIMITS.bytes / MEGABYTE} MB，不是公开包`);
  }
  const bytes = readFileSync(path);
  if (bytes.toString("latin1", 0, 2) !== "PK") {
    throw new UnreadablePacket("不是 zip 压缩包；请指定公开包的 zip 文件或解开后的文件夹");
  }
  return readZip(bytes);
}
