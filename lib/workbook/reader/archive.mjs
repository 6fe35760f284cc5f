import { crc32 } from "node:zlib";
import yauzl from "yauzl";
import { broken, quoted, Refusal } from "./refusal.mjs";

/** @typedef {import("../types").WorkbookLimits} WorkbookLimits */

const MEGABYTE = 1024 * 1024;

/**
 * @param {unknown} error what yauzl or zlib says
 * @param {string} where
 */
function refusalOf(error, where) {
  const said = error instanceof Error ? error.message : String(error);
  if (/relative path|absolute path|invalid characters in fileName/.test(said)) {
    return new Refusal("badPath", `压缩包内有不安全的文件路径${where}，这不是正常保存的工作簿，已拒绝`);
  }
  if (/strong encryption|encrypted/.test(said)) return encrypted();
  if (/too many bytes|not enough bytes|size mismatch/.test(said)) {
    return new Refusal("lyingSize", `压缩包内文件${where}的实际大小与声明不符，这不是正常保存的工作簿，已拒绝`);
  }
  return broken(`压缩包无法解开${where}`);
}

function encrypted() {
  return new Refusal("encrypted", "工作簿设有打开密码，无法读取；请在 Excel 或 WPS 中取消密码后另存再上传");
}

/**
 * @param {number} bytes
 */
function megabytes(bytes) {
  return Math.floor(bytes / MEGABYTE);
}

/**
 * @param {yauzl.Entry} entry
 * @param {WorkbookLimits} limits
 */
function checkEntry(entry, limits) {
  const where = quoted(entry.fileName);
  if (entry.isEncrypted()) throw encrypted();
  if (entry.uncompressedSize > limits.entryBytes) {
    throw new Refusal(
      "expands",
      `压缩包内文件${where}展开后有 ${megabytes(entry.uncompressedSize)} MB，超过上限 ${megabytes(limits.entryBytes)} MB，已拒绝`,
    );
  }
  if (entry.uncompressedSize > MEGABYTE && entry.uncompressedSize > entry.compressedSize * limits.ratio) {
    throw new Refusal("expands", `压缩包内文件${where}的压缩比超过 ${limits.ratio} 倍，疑为压缩炸弹，已拒绝`);
  }
}

/**
 * The files of a zip archive, by path in lower case: part names of a workbook do not heed case. Nothing is unpacked yet.
 *
 * @param {Buffer} bytes
 * @param {WorkbookLimits} limits
 * @returns {Promise<Archive>}
 */
export function openArchive(bytes, limits) {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(refusalOf(error, ""));
      if (zip.entryCount > limits.entries) {
        return reject(
          new Refusal("tooManyEntries", `压缩包内有 ${zip.entryCount} 个文件，超过上限 ${limits.entries} 个，已拒绝`),
        );
      }
      /** @type {Map<string, yauzl.Entry>} */
      const entries = new Map();
      let total = 0;
      zip.on("entry", (/** @type {yauzl.Entry} */ entry) => {
        const name = entry.fileName.toLowerCase();
        try {
          checkEntry(entry, limits);
          total += entry.uncompressedSize;
          if (total > limits.totalBytes) {
            throw new Refusal("expands", `工作簿展开后超过 ${megabytes(limits.totalBytes)} MB，已拒绝`);
          }
          if (entries.has(name)) {
            throw new Refusal(
              "duplicateEntry",
              `压缩包内有两个同名文件${quoted(entry.fileName)}，这不是正常保存的工作簿，已拒绝`,
            );
          }
        } catch (refusal) {
          zip.close();
          return reject(refusal);
        }
        entries.set(name, entry);
        zip.readEntry();
      });
      zip.on("error", (/** @type {unknown} */ failure) => reject(refusalOf(failure, "")));
      zip.on("end", () => resolve(new Archive(zip, entries)));
      zip.readEntry();
    });
  });
}

/** An archive whose list of files is read and within limits. */
export class Archive {
  /**
   * @param {yauzl.ZipFile} zip
   * @param {Map<string, yauzl.Entry>} entries
   */
  constructor(zip, entries) {
    this.zip = zip;
    this.entries = entries;
  }

  /** Paths of all files, in lower case. */
  paths() {
    return [...this.entries.keys()];
  }

  /**
   * @param {string} path
   */
  has(path) {
    return this.entries.has(path.toLowerCase());
  }

  /**
   * Unpacked size of a file as the archive declares it; `read` holds it to that.
   *
   * @param {string} path
   */
  size(path) {
    return this.entries.get(path.toLowerCase())?.uncompressedSize ?? 0;
  }

  /**
   * Unpacks one file piece by piece; its size and checksum are verified.
   *
   * @param {string} path
   * @returns {AsyncGenerator<Buffer>}
   */
  async *read(path) {
    const entry = this.entries.get(path.toLowerCase());
    if (!entry) throw broken(`缺少文件${quoted(path)}`);
    const where = quoted(entry.fileName);
    let checksum = 0;
    try {
      for await (const chunk of await this.#open(entry)) {
        checksum = crc32(chunk, checksum);
        yield chunk;
      }
    } catch (error) {
      throw error instanceof Refusal ? error : refusalOf(error, where);
    }
    if (checksum !== entry.crc32) throw broken(`文件${where}的校验码不符`);
  }

  /**
   * @param {yauzl.Entry} entry
   * @returns {Promise<import("node:stream").Readable>}
   */
  #open(entry) {
    return new Promise((resolve, reject) => {
      this.zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
    });
  }
}
