import { WorkbookError } from "./error";
import type { WorkbookLimits } from "./types";

const RESAVE = "请用 Excel 或 WPS 打开后另存为 .xlsx 再上传";
const OLE = Buffer.from("d0cf11e0a1b11ae1", "hex");
const ZIP = Buffer.from("PK\u0003\u0004", "latin1");
/** The stream in which a workbook with an opening password is kept. */
const ENCRYPTED_STREAM = Buffer.from("EncryptedPackage", "utf16le");
const LOOKED_AT = 4_096;

function textKind(head: Buffer): string | null {
  const utf16 =
    head.subarray(0, 2).equals(Buffer.from([0xff, 0xfe])) || head.subarray(0, 2).equals(Buffer.from([0xfe, 0xff]));
  if (utf16) return "文本文件";
  if (head.includes(0)) return null;
  const text = head.toString("latin1").replace(/^ï»¿/, "").trimStart().toLowerCase();
  if (/^<(!doctype html|html|table|head|body|meta|style)/.test(text)) return "网页（HTML）文件";
  if (text.startsWith("<")) return "XML 文件";
  return /^[\t\r\n\x20-\x7e\x80-\xff]*$/.test(text) ? "文本文件（如 CSV）" : null;
}

/** Whether a file is a text that may be a table, by its first bytes. */
export function isText(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, LOOKED_AT));
  return head.length > 0 && textKind(head)?.startsWith("文本文件") === true;
}

/**
 * Refuses, by size and first bytes alone, a file that cannot be a workbook, whatever its name says.
 *
 * @throws WorkbookError naming what the file is and what to do
 */
export function checkSignature(bytes: Uint8Array, limits: Pick<WorkbookLimits, "bytes">): void {
  if (bytes.length > limits.bytes) {
    const [size, most] = [bytes.length, limits.bytes].map((count) => Math.floor(count / (1024 * 1024)));
    throw new WorkbookError("tooLarge", `文件有 ${size} MB，超过上限 ${most} MB，已拒绝；请分成几个文件导入`);
  }
  if (bytes.length === 0) throw new WorkbookError("empty", "文件是空的，请重新选择文件");
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (file.subarray(0, 4).equals(ZIP)) return;
  if (file.subarray(0, 8).equals(OLE)) {
    if (file.includes(ENCRYPTED_STREAM)) {
      throw new WorkbookError("encrypted", "工作簿设有打开密码，无法读取；请在 Excel 或 WPS 中取消密码后另存再上传");
    }
    throw new WorkbookError("oldFormat", `这是旧格式（.xls 或 .et）文件，无法读取；${RESAVE}`);
  }
  const kind = textKind(file.subarray(0, LOOKED_AT));
  throw new WorkbookError(
    "wrongType",
    kind ? `这是${kind}，不是 .xlsx 工作簿；${RESAVE}` : `这不是 .xlsx 工作簿；${RESAVE}`,
  );
}
