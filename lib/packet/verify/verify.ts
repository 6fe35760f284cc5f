import { readNarrative, readTables } from "./contents";
import { compareCorrection, isCorrection } from "./correction";
import { readCsv } from "./csv";
import { readDocument } from "./document";
import { compareFiles, compareRevision, type ReadManifest, readJson, readManifest } from "./manifest";
import { compareNarrative } from "./narrative";
import { readPdf } from "./pdf";
import { BOOK, otherwiseWords, recompute } from "./recompute";
import { compareTables, type Same } from "./tables";
import { type Disagreement, type PacketFiles, type ReadFile, UnreadablePacket } from "./types";
import { readWebPage } from "./web-page";
import { sameField, sameInPdf, sameRounded, sameText, sameValue } from "./words";
import { readTableWorkbook } from "./workbook";

/** What verifying a packet came to. */
export interface Verification {
  department: string;
  fiscalYear: number;
  revision: number | null;
  /** the number of the disclosed revision that it replaces; null where it corrects none */
  replaces: number | null;
  draft: boolean;
  files: number;
  /** places of tables that were compared, over all files */
  cells: number;
  /** paragraphs and headings of narrative and 更正公告 that were compared, over all files */
  paragraphs: number;
  disagreements: Disagreement[];
  /** what people should know although nothing disagrees */
  remarks: string[];
  /** where this program would print otherwise than the other one that computed the packet: information, no failure */
  otherwise: Disagreement[];
}

/** How one kind of file is read and compared. */
interface Kind {
  read(bytes: Buffer, projectFolder: string | undefined): ReadFile | Promise<ReadFile>;
  same: Same;
  /** whether titles of tables are marked in a draft */
  marked: boolean;
  substitutes?: boolean;
}

const WORKBOOK: Kind = { read: readTableWorkbook, same: sameValue, marked: true };
const KINDS: readonly (readonly [name: RegExp, kind: Kind])[] = [
  [/（公式版）\.xlsx$/, { ...WORKBOOK, same: sameRounded }],
  [/\.xlsx$/, WORKBOOK],
  [/\.docx$/, { read: readDocument, same: sameText, marked: true }],
  [/\.html$/, { read: readWebPage, same: sameText, marked: false }],
  [/\.pdf$/, { read: readPdf, same: sameInPdf, marked: true, substitutes: true }],
];

/** What is expected of every file that shows tables or narrative. */
interface Expected {
  manifest: ReadManifest;
  tables: ReturnType<typeof readTables>;
  narrative: ReturnType<typeof readNarrative>;
}

function expectedOf(files: PacketFiles, manifest: ReadManifest): Expected {
  const { signature } = manifest.drawn;
  const signed = (signature ? [signature.name, signature.date] : []).map((text) => {
    return { place: "说明的署名和日期", runs: [{ text, figure: false }] };
  });
  return { manifest, tables: readTables(files), narrative: [...readNarrative(files), ...signed] };
}

type Outcome = Pick<Verification, "cells" | "paragraphs" | "disagreements" | "remarks">;

async function compareFile(
  name: string,
  bytes: Buffer,
  kind: Kind,
  { manifest, tables, narrative }: Expected,
  projectFolder: string | undefined,
): Promise<Outcome> {
  const outcome: Outcome = { cells: 0, paragraphs: 0, disagreements: [], remarks: [] };
  let read: ReadFile;
  try {
    read = await kind.read(bytes, projectFolder);
  } catch (error) {
    if (!(error instanceof UnreadablePacket)) throw error;
    return { ...outcome, disagreements: [{ file: name, message: error.message }] };
  }
  if (read.tables) {
    // The formula twin ends with a sheet that is no printed table.
    const printed = kind.same === sameRounded ? read.tables.slice(0, tables.length) : read.tables;
    const rules = { same: kind.same, draft: kind.marked && manifest.drawn.draft };
    const { found, cells, omitted } = compareTables(name, tables, printed, rules);
    outcome.disagreements.push(...found);
    outcome.cells = cells;
    if (omitted.length > 0) outcome.remarks.push(`${name} 注明篇幅过长，未排印${omitted.join("、")}`);
  }
  if (read.narrative) {
    const rules = { substitutes: kind.substitutes ?? false };
    outcome.disagreements.push(...compareNarrative(name, narrative, read.narrative, rules));
    outcome.paragraphs = narrative.length;
  }
  return outcome;
}

/** The CSV file of each table, as the data package lists them. */
function csvNames(files: PacketFiles): string[] {
  const { resources } = readJson(files, "datapackage.json") as { resources?: unknown };
  if (!Array.isArray(resources)) return [];
  return resources.map((resource) => String((resource as { path?: unknown } | null)?.path));
}

function compareCsv(files: PacketFiles, { tables }: Expected): Outcome {
  const outcome: Outcome = { cells: 0, paragraphs: 0, disagreements: [], remarks: [] };
  const names = csvNames(files);
  if (names.length !== tables.length) {
    const message = `列有 ${names.length} 个数据文件，应为 ${tables.length} 个`;
    outcome.disagreements.push({ file: "datapackage.json", message });
  }
  names.slice(0, tables.length).forEach((name, index) => {
    const bytes = files.get(name);
    const table = tables[index];
    // A file that is missing is named by the comparison with the manifest.
    if (!bytes || !table) return;
    const rows = readCsv(bytes);
    if (!rows) {
      outcome.disagreements.push({ file: name, message: "不是 UTF-8 编码的 CSV 文件，或引号没有配对" });
      return;
    }
    const read = { title: table.title, rows: rows.slice(1), notes: table.notes };
    // One line of names stands for the levels of the printed header.
    const { found, cells } = compareTables(name, [table], [read], { same: sameField, draft: false, headed: false });
    outcome.disagreements.push(...found);
    outcome.cells += cells;
  });
  return outcome;
}

/**
 * Where every file that shows a place says the same, it is what they are compared with that disagrees.
 *
 * @param carriers how many files show tables, and how many the narrative
 */
function attributed(disagreements: readonly Disagreement[], carriers: { tables: number; narrative: number }) {
  const byPlace = new Map<string, Disagreement[]>();
  for (const one of disagreements) {
    const group = byPlace.get(one.place ?? "");
    if (group) group.push(one);
    else byPlace.set(one.place ?? "", [one]);
  }
  return [...byPlace].flatMap(([place, group]): Disagreement[] => {
    const [{ expected = "", found = "" }] = group as [Disagreement];
    const inTable = place.startsWith("表 ");
    const everywhere = group.length >= Math.max(2, inTable ? carriers.tables : carriers.narrative);
    if (place === "" || !everywhere || !group.every((one) => sameValue(found, one.found ?? ""))) return group;
    const file = inTable ? "tables.json" : "narrative.json";
    const message = `${place}：此文件为“${expected}”，其他文件均为“${found}”`;
    return [{ file, place, expected: found, found: expected, message }];
  });
}

/**
 * Verifies a packet with nothing but its own files: the manifest against every file, then each printed cell and each
 * paragraph of the narrative against workbook, document, PDF, page and CSV, and 更正公告 in Word and PDF with each other and
 * the manifest. When the packet carries its book, the tables and the narrative are computed again; where another program
 * computed it, what comes out otherwise is told and nothing more.
 *
 * @param projectFolder folder that holds `lib/packet`; the working directory when absent
 * @throws UnreadablePacket when there is nothing to compare with: no manifest, no tables, no narrative
 */
export async function verifyPacket(files: PacketFiles, projectFolder?: string): Promise<Verification> {
  const manifest = readManifest(files);
  const expected = expectedOf(files, manifest);
  const outcomes: Outcome[] = [];
  for (const [name, bytes] of files) {
    if (isCorrection(name, manifest)) continue;
    const kind = KINDS.find(([pattern]) => pattern.test(name))?.[1];
    if (kind) outcomes.push(await compareFile(name, bytes, kind, expected, projectFolder));
  }
  outcomes.push(compareCsv(files, expected));
  const shown = attributed(
    outcomes.flatMap(({ disagreements }) => disagreements),
    {
      tables: outcomes.filter(({ cells }) => cells > 0).length,
      narrative: outcomes.filter((outcome) => outcome.paragraphs > 0).length,
    },
  );
  const correction = await compareCorrection(files, manifest, projectFolder);
  const { disagreements: recomputed, otherwise } = files.has(BOOK)
    ? recompute(files, manifest)
    : { disagreements: [], otherwise: null };
  const remarks = [
    ...outcomes.flatMap((outcome) => outcome.remarks),
    ...(otherwise ? [otherwiseWords(manifest, otherwise)] : []),
  ];
  return {
    department: manifest.department.name,
    fiscalYear: manifest.fiscalYear,
    revision: manifest.revision?.number ?? null,
    replaces: manifest.replaces?.number ?? null,
    draft: manifest.drawn.draft,
    files: manifest.files.length,
    cells: outcomes.reduce((sum, { cells }) => sum + cells, 0),
    paragraphs: outcomes.reduce((sum, { paragraphs }) => sum + paragraphs, correction.paragraphs),
    disagreements: [
      ...compareFiles(manifest, files),
      ...compareRevision(manifest),
      ...shown,
      ...correction.disagreements,
      ...recomputed,
    ],
    remarks,
    otherwise: otherwise ?? [],
  };
}
