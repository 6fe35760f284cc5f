import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { PacketFile } from "../../lib/packet";

const MANIFEST = "manifest.json";

/** Folders that a run makes beside the packets: one being written, one being replaced. */
const beside = (out: string, folder: string) => ({
  writing: join(out, `.writing-${folder}`),
  replaced: join(out, `.replaced-${folder}`),
});

/** What a manifest says of the packet; only what is compared. */
interface ManifestRecord {
  files: { name: string; bytes: number }[];
}

function manifestIn(path: string): (ManifestRecord & Record<string, unknown>) | null {
  try {
    const json = JSON.parse(readFileSync(join(path, MANIFEST), "utf8"));
    return Array.isArray(json?.files) ? json : null;
  } catch {
    return null;
  }
}

/**
 * Whether the packet in a folder is whole and drawn from the same book by the same program in the same way: its manifest
 * says all that is expected and its files have the sizes it names. A packet comes into its place whole, so that one which is
 * there is complete.
 */
export function isUpToDate(path: string, expected: Readonly<Record<string, unknown>>): boolean {
  const manifest = manifestIn(path);
  if (!manifest) return false;
  const same = Object.entries(expected).every(
    ([key, value]) => JSON.stringify(manifest[key]) === JSON.stringify(value),
  );
  return (
    same &&
    manifest.files.every(({ name, bytes }) => statSync(join(path, name), { throwIfNoEntry: false })?.size === bytes)
  );
}

/** Why a folder cannot be replaced by a packet; null when it can: there is none, or it holds a packet and nothing else. */
export function obstacleAt(path: string): string | null {
  if (!existsSync(path)) return null;
  if (!statSync(path).isDirectory()) return "输出目录中有同名文件，请移走";
  const manifest = manifestIn(path);
  if (!manifest) return "输出目录中已有同名文件夹，里面不是公开包，请移走";
  const ours = new Set([MANIFEST, ...manifest.files.map(({ name }) => name)]);
  const foreign = readdirSync(path).find((name) => !ours.has(name));
  return foreign === undefined ? null : `输出目录的同名文件夹中有公开包以外的文件“${foreign}”，请移走`;
}

/**
 * Puts a packet into its place as a whole: it is written beside it and then moved. A process that is killed leaves the old
 * packet, the new one or none, never a part of one.
 */
export function putPacket(out: string, folder: string, files: readonly PacketFile[]): void {
  const { writing, replaced } = beside(out, folder);
  const path = join(out, folder);
  clearBeside(out, folder);
  mkdirSync(writing, { recursive: true });
  for (const { name, bytes } of files) writeFileSync(join(writing, name), bytes);
  if (existsSync(path)) renameSync(path, replaced);
  renameSync(writing, path);
  rmSync(replaced, { recursive: true, force: true });
}

/** Removes what an earlier run that was killed left beside a packet's place. */
export function clearBeside(out: string, folder: string): void {
  const { writing, replaced } = beside(out, folder);
  for (const path of [writing, replaced]) rmSync(path, { recursive: true, force: true });
}

/** Writes a file beside its place and then moves it, so that no half of it is ever seen. */
export function writeWhole(path: string, text: string): void {
  writeFileSync(`${path}.part`, text);
  renameSync(`${path}.part`, path);
}
