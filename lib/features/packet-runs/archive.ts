import { Readable } from "node:stream";
import { ZipFile } from "yazl";
import { guardFormula, writeCsv } from "@/lib/packet/open-data/csv";
import { findingCounts } from "./counts";
import { PACKET_ITEM_LABELS } from "./labels";
import type { Run, RunItem } from "./types";

const HEADER = ["部门", "年度", "生成", "草稿", "必须改正", "需要说明", "提示", "规则和条数", "说明"];

const draftWords = ({ draft }: RunItem) => (draft === null ? "" : draft ? "是" : "否");

function recordOf(item: RunItem): string[] {
  const { block, confirm, note } = findingCounts(item);
  const rules = item.findings.map(({ rule, count }) => `${rule} ${count} 条`).join("；");
  const remarks = [item.error, ...item.notices].filter(Boolean).join("；");
  const counts = [block, confirm, note].map(String);
  return [
    ...[guardFormula(item.departmentName), String(item.fiscalYear), PACKET_ITEM_LABELS[item.status], draftWords(item)],
    ...[...counts, rules, guardFormula(remarks)],
  ];
}

/** The findings of a run by department as CSV. */
export function findingsCsv({ items }: Run): string {
  return writeCsv([HEADER, ...items.map(recordOf)]);
}

/** The place of a packet in the archive of its run. */
function entryName({ departmentName, fiscalYear, draft }: RunItem, index: number): string {
  const name = departmentName.replace(/[\\/:*?"<>|]/g, "_");
  return `${String(index + 1).padStart(3, "0")}-${name}${fiscalYear}年${draft ? "（草稿）" : ""}.zip`;
}

/** The bytes of a packet, read when their turn comes. */
async function* contentOf(read: () => Promise<Uint8Array | null>): AsyncGenerator<Buffer> {
  const bytes = await read();
  if (!bytes) throw new Error("The packet of a run is gone");
  yield Buffer.from(bytes);
}

/**
 * The packets of a run, which are archives themselves, and 校验汇总.csv in one archive that is made while it is sent: one
 * packet is in memory at a time. When one cannot be read the archive breaks off.
 */
export function runArchive(run: Run, read: (item: RunItem) => Promise<Uint8Array | null>): ReadableStream<Uint8Array> {
  const zip = new ZipFile();
  // yazl types what it writes as any stream that can be read; it is one of Node's.
  const output = zip.outputStream as Readable;
  const mtime = run.createdAt;
  zip.addBuffer(Buffer.from(findingsCsv(run), "utf8"), "校验汇总.csv", { mtime });
  run.items
    .filter(({ status }) => status === "done")
    .forEach((item, index) => {
      const content = Readable.from(
        contentOf(() => read(item)),
        { objectMode: false },
      );
      content.on("error", (error) => output.destroy(error));
      zip.addReadStream(content, entryName(item, index), { mtime, compress: false });
    });
  zip.end();
  return Readable.toWeb(output) as ReadableStream<Uint8Array>;
}
