import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { z } from "zod";
import type { KeptHash } from "../lib/features/trail/anchor";
import { readPacket } from "../lib/packet/verify";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const MANIFEST = z.object({
  trail: z.object({ day: z.iso.date(), hash: sha256, signed: sha256 }),
});

const HASH = /^(?:(\d{4}-\d{2}-\d{2})[:：])?([0-9a-f]{64})$/i;

async function manifestText(path: string): Promise<string> {
  if (statSync(path).isFile() && path.endsWith(".json")) return readFileSync(path, "utf8");
  const manifest = (await readPacket(path)).get("manifest.json");
  if (!manifest) throw new Error(`${path} 中没有 manifest.json`);
  return new TextDecoder().decode(manifest);
}

/**
 * What `--anchor` names: a hash, a day with its hash, or a manifest or packet that carries them.
 *
 * @param base the folder that paths start from
 * @throws Error in Chinese, without its full stop, when it is none of these
 */
export async function keptHashes(anchor: string, base: string): Promise<KeptHash[]> {
  const [, day, hash] = HASH.exec(anchor.trim()) ?? [];
  if (hash !== undefined) return [{ hash: hash.toLowerCase(), ...(day !== undefined && { day }) }];
  const path = resolve(base, anchor);
  if (!statSync(path, { throwIfNoEntry: false })) {
    throw new Error(`--anchor 后应为校验值、“日期:校验值”、清单（manifest.json）或公开包，没有找到 ${anchor}`);
  }
  const read = MANIFEST.safeParse(JSON.parse(await manifestText(path)));
  if (!read.success) throw new Error(`${anchor} 的清单中没有审计锚点：不是签发的公开包，或签发于没有锚点之前`);
  const { trail } = read.data;
  return [{ day: trail.day, hash: trail.hash }, { hash: trail.signed }];
}
