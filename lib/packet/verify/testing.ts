import { createHash } from "node:crypto";
import { demoBook } from "../../domain/book/testing";
import { type Disclosure, disclose } from "../../domain/disclosure";
import { CARRIED_BASIS } from "../../domain/editions/basis";
import { correctionNotice } from "../../domain/workflow";
import type { PacketOptions } from "../files";
import { buildPacket } from "../packet";
import type { Signature } from "../signature";
import { unzip } from "../testing-readers";
import { zipEntries } from "../zip";

/** The names of the demo packet's documents. */
export const NAMES = {
  workbook: "2024年部门预算公开套表.xlsx",
  twin: "2024年部门预算公开套表（公式版）.xlsx",
  document: "2024年部门预算情况说明.docx",
  pdf: "2024年部门预算公开.pdf",
  webPage: "2024年部门预算公开.html",
};

/** A packet of the demo book, or of another disclosure, by file name. */
export async function packetOf(
  options: Partial<PacketOptions> = {},
  disclosure: Disclosure = disclose(demoBook(), CARRIED_BASIS),
) {
  const files = await buildPacket(
    disclosure,
    { draft: false, formulas: true, includeBook: true, ...options },
    CARRIED_BASIS,
  );
  return new Map(files.map(({ name, bytes }) => [name, bytes]));
}

/** A packet whose manifest names the files as they are: what is wrong with it is in the files alone. */
export function resigned(files: ReadonlyMap<string, Buffer>): Map<string, Buffer> {
  const manifest = JSON.parse(files.get("manifest.json")?.toString("utf8") ?? "");
  const names = [...files.keys()].filter((name) => name !== "manifest.json");
  manifest.files = names.map((name) => {
    const bytes = files.get(name) ?? Buffer.alloc(0);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    return { name, mediaType: "application/octet-stream", bytes: bytes.length, sha256 };
  });
  return new Map(files).set("manifest.json", Buffer.from(JSON.stringify(manifest)));
}

/** Replaces the first match behind a landmark, which must be there. */
export function replacedAfter(text: string, landmark: string, from: string | RegExp, to: string): string {
  const at = text.indexOf(landmark);
  if (at < 0) throw new Error(`no landmark ${landmark}`);
  const rest = text.slice(at).replace(from, to);
  if (rest === text.slice(at)) throw new Error(`nothing to replace behind ${landmark}`);
  return text.slice(0, at) + rest;
}

/** An archive in which one part is changed. */
export async function partChanged(bytes: Buffer, path: string, change: (text: string) => string): Promise<Buffer> {
  const parts = await unzip(bytes);
  const part = parts.get(path);
  if (!part) throw new Error(`no part ${path}`);
  return zipEntries([...parts.set(path, Buffer.from(change(part.toString("utf8"))))]);
}

/** The demo's disclosure with other words in one cell and one figure of the narrative. */
export function spoiltDisclosure(): Disclosure {
  const disclosure = structuredClone(disclose(demoBook(), CARRIED_BASIS));
  const cell = disclosure.tables.find(({ id }) => id === "expenditure")?.rows[0]?.cells[2];
  const [section] = disclosure.narrative.sections
    .flatMap(({ sections }) => sections)
    .filter(({ heading }) => heading.includes("收入预算"));
  const figure = section?.paragraphs.flatMap(({ runs }) => runs).find(({ kind }) => kind === "figure");
  if (!cell || !figure) throw new Error("the demo has table 3 and a narrative with figures");
  cell.text = "1,952.99";
  figure.text = "1952.99";
  return disclosure;
}

/** How a packet of the demo book is drawn that replaces the one of revision 1. */
export function correction(signature: Signature): Pick<PacketOptions, "correction" | "revision"> {
  const replaces = { number: 1, sha256: "a".repeat(64), disclosedOn: "2024-03-01" };
  const revision = { number: 2, sha256: "b".repeat(64), stage: "approval", status: "signed" } as const;
  const told = ["30217 公务接待费 由 4.80 万元减为 4.50 万元，影响表六、表十及说明第四部分"];
  const after = { ...revision, signedOn: "2024-04-12" };
  const head = { departmentName: signature.name, fiscalYear: 2024 };
  const notice = correctionNotice(head, { before: replaces, after }, told, "公务接待费多列");
  return { correction: { replaces, notice }, revision };
}
