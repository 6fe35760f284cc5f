import { z } from "zod";
import { readJson } from "./manifest";
import { type PacketFiles, UnreadablePacket } from "./types";

const matrix = z.array(z.array(z.string()));

const tablesSchema = z.object({
  tables: z.array(
    z.object({
      table: z.string(),
      title: z.string(),
      unit: z.string(),
      header: matrix,
      rows: matrix,
      notes: z.array(z.string()),
    }),
  ),
});

/** A table as `tables.json` prints it: one text a place, empty where a place is covered or blank. */
export type PrintedContent = z.infer<typeof tablesSchema>["tables"][number] & {
  /** 表 3; 表 16 之 2 where the form is repeated */
  name: string;
};

const run = z.object({ text: z.string(), figure: z.unknown().optional() });
const paragraph = z.object({ runs: z.array(run) });

interface SectionContent {
  heading: string;
  paragraphs: z.infer<typeof paragraph>[];
  sections: SectionContent[];
}

const section: z.ZodType<SectionContent> = z.lazy(() =>
  z.object({ heading: z.string(), paragraphs: z.array(paragraph), sections: z.array(section) }),
);
const narrativeSchema = z.object({ title: z.string(), sections: z.array(section) });

/** A paragraph or heading of the narrative in the order of the text. */
export interface TextContent {
  /** “二、部门收支总体情况”第 2 段 */
  place: string;
  runs: { text: string; figure: boolean }[];
}

function parsed<T>(schema: z.ZodType<T>, files: PacketFiles, name: string): T {
  const result = schema.safeParse(readJson(files, name));
  if (result.success) return result.data;
  throw new UnreadablePacket(`${name} 的 ${result.error.issues[0]?.path.join(".") || "内容"} 无法识别，无法核验`);
}

/**
 * The printed tables of a packet.
 *
 * @throws UnreadablePacket when `tables.json` is missing or has another form
 */
export function readTables(files: PacketFiles): PrintedContent[] {
  const { tables } = parsed(tablesSchema, files, "tables.json");
  const seen = new Map<string, number>();
  return tables.map((table) => {
    const number = (seen.get(table.table) ?? 0) + 1;
    seen.set(table.table, number);
    const repeated = tables.filter((other) => other.table === table.table).length > 1;
    return { ...table, name: repeated ? `表 ${table.table} 之 ${number}` : `表 ${table.table}` };
  });
}

function flatten(sections: readonly SectionContent[]): TextContent[] {
  return sections.flatMap(({ heading, paragraphs, sections: below }) => [
    { place: `标题“${heading}”`, runs: [{ text: heading, figure: false }] },
    ...paragraphs.map(({ runs }, index) => ({
      place: `“${heading}”第 ${index + 1} 段`,
      runs: runs.map(({ text, figure }) => ({ text, figure: figure !== undefined })),
    })),
    ...flatten(below),
  ]);
}

/**
 * The narrative of a packet, its title first.
 *
 * @throws UnreadablePacket when `narrative.json` is missing or has another form
 */
export function readNarrative(files: PacketFiles): TextContent[] {
  const { title, sections } = parsed(narrativeSchema, files, "narrative.json");
  return [{ place: "说明的标题", runs: [{ text: title, figure: false }] }, ...flatten(sections)];
}
