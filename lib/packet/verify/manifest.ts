import { createHash } from "node:crypto";
import { z } from "zod";
import { canonicalJson } from "../../domain/canonical";
import { type Disagreement, type PacketFiles, UnreadablePacket } from "./types";

const FORMAT = "sixteen-tables-packet/1";
const hash = z.string().regex(/^[0-9a-f]{64}$/);

const schema = z.object({
  format: z.literal(FORMAT),
  department: z.object({ code: z.string(), name: z.string() }),
  fiscalYear: z.int(),
  revision: z
    .object({
      ...{ number: z.int(), sha256: hash },
      /** absent where the hash covers the book alone */
      parts: z
        .object({ digest: z.literal("revision/1"), book: hash, print: hash, basis: hash })
        .extend({ reasons: hash, attestations: hash })
        .optional(),
    })
    .nullable(),
  /** absent where the packet corrects none */
  replaces: z.object({ number: z.int(), sha256: hash, disclosedOn: z.string() }).optional(),
  /** absent where nothing was signed, or before there were anchors */
  trail: z.object({ day: z.iso.date(), hash, signed: hash }).optional(),
  book: z.object({ sha256: hash }),
  /** only of a unit's packet: the book that the revision froze */
  departmentBook: z.object({ sha256: hash }).optional(),
  edition: z.string(),
  codeBooks: z.object({ sha256: hash }),
  rules: z.object({ sha256: hash }),
  engine: z.object({ name: z.string(), version: z.string() }),
  drawn: z.object({
    draft: z.boolean(),
    includeBook: z.boolean(),
    signature: z.object({ name: z.string(), date: z.string() }).nullable(),
  }),
  files: z.array(z.object({ name: z.string(), mediaType: z.string(), bytes: z.int().min(0), sha256: hash })),
});

/** What verifying needs of a manifest. */
export type ReadManifest = z.infer<typeof schema>;

const MANIFEST = "manifest.json";

/** A file of the packet as JSON. */
export function readJson(files: PacketFiles, name: string): unknown {
  const bytes = files.get(name);
  if (!bytes) throw new UnreadablePacket(`缺少 ${name}，不是完整的公开包`);
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new UnreadablePacket(`${name} 不是有效的 UTF-8 JSON，无法核验`);
  }
}

/**
 * The manifest of a packet.
 *
 * @throws UnreadablePacket when it is missing or has another form
 */
export function readManifest(files: PacketFiles): ReadManifest {
  const json = readJson(files, MANIFEST);
  const parsed = schema.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new UnreadablePacket(`${MANIFEST} 的 ${issue?.path.join(".") || "内容"} 无法识别，应为 ${FORMAT} 格式`);
  }
  const names = parsed.data.files.map(({ name }) => name);
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated !== undefined) throw new UnreadablePacket(`${MANIFEST} 中“${repeated}”列了两次，无法核验`);
  return parsed.data;
}

/** What the hash of the revision and the hashes of its parts say differently. */
export function compareRevision({ revision, book, departmentBook }: ReadManifest): Disagreement[] {
  const frozen = departmentBook ?? book;
  if (!revision?.parts) return [];
  const { parts, sha256 } = revision;
  const actual = createHash("sha256").update(canonicalJson(parts)).digest("hex");
  return [
    ...(actual === sha256
      ? []
      : [{ file: MANIFEST, message: `修订的校验值与其各部分的校验值不符：应为 ${actual}，清单为 ${sha256}` }]),
    ...(parts.book === frozen.sha256
      ? []
      : [{ file: MANIFEST, message: `修订中预算书的校验值与清单所记预算书的不符：${parts.book}，${frozen.sha256}` }]),
  ];
}

/** What the manifest and the files themselves say differently: missing, unknown, and changed files. */
export function compareFiles(manifest: ReadManifest, files: PacketFiles): Disagreement[] {
  const listed = new Set(manifest.files.map(({ name }) => name));
  const unknown = [...files.keys()].filter((name) => name !== MANIFEST && !listed.has(name));
  return [
    ...manifest.files.flatMap(({ name, bytes, sha256 }): Disagreement[] => {
      const content = files.get(name);
      if (!content) return [{ file: name, message: "清单中列有此文件，公开包中没有" }];
      const actual = createHash("sha256").update(content).digest("hex");
      if (actual === sha256) return [];
      const sizes = content.length === bytes ? `${bytes} 字节` : `清单为 ${bytes} 字节，实际为 ${content.length} 字节`;
      return [{ file: name, message: `内容与清单不符：${sizes}；SHA-256 清单为 ${sha256}，实际为 ${actual}` }];
    }),
    ...unknown.map((file): Disagreement => ({ file, message: "公开包中有此文件，清单中没有" })),
  ];
}
