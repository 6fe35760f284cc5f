import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { archiveOf, packedBlanks } from "../../workbook/testing-archive";
import { readPacket, readZip } from "./source";

const MEGABYTE = 1024 * 1024;

describe("readZip", () => {
  it("gives every file by its name", async () => {
    const files = await readZip(
      archiveOf([
        { path: "说明.docx", content: "甲" },
        { path: "a.json", content: "" },
      ]),
    );
    expect([...files].map(([name, bytes]) => [name, bytes.toString()])).toEqual([
      ["说明.docx", "甲"],
      ["a.json", ""],
    ]);
  });

  it.each([
    ["a path out of the archive", [{ path: "../a.json", content: "" }], "压缩包含有不安全的文件路径，不是正常的公开包"],
    [
      "a folder",
      [{ path: "包/a.json", content: "" }],
      "压缩包中有文件夹（“包/a.json”）；公开包的文件应直接放在压缩包内，请用原来的压缩包",
    ],
    [
      "one name twice",
      [
        { path: "a.json", content: "" },
        { path: "A.json", content: "" },
      ],
      "压缩包含有两个同名文件，不是正常的公开包“A.json”",
    ],
    [
      "a bomb",
      [{ path: "a.json", content: "", packed: packedBlanks(100), size: 100 * MEGABYTE }],
      "压缩包展开后过大或压缩比异常，疑为压缩炸弹“a.json”",
    ],
    [
      "a lie about a size",
      [{ path: "a.json", content: "", packed: packedBlanks(100), size: 1_000 }],
      "压缩包内文件的实际大小与声明不符，不是正常的公开包“a.json”",
    ],
    ["a password", [{ path: "a.json", content: "", flags: 1 }], "压缩包设有密码，请先解密"],
    ["a wrong checksum", [{ path: "a.json", content: "甲", checksum: 1 }], "压缩包无法解开，文件可能已损坏“a.json”"],
  ])("refuses %s", async (_, entries, message) => {
    await expect(readZip(archiveOf(entries))).rejects.toThrow(message);
  });
});

describe("readPacket", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "verify-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it("reads a folder and passes over what systems put there", async () => {
    for (const name of ["a.json", ".DS_Store", "Thumbs.db"]) writeFileSync(join(folder, name), "甲");
    expect([...(await readPacket(folder)).keys()]).toEqual(["a.json"]);
  });

  it("refuses what is no plain file", async () => {
    mkdirSync(join(folder, "里面"));
    await expect(readPacket(folder)).rejects.toThrow("“里面”不是普通文件；公开包中只有文件，请移走");
    rmSync(join(folder, "里面"), { recursive: true });
    symlinkSync(tmpdir(), join(folder, "别处"));
    await expect(readPacket(folder)).rejects.toThrow("“别处”不是普通文件；公开包中只有文件，请移走");
  });

  it("refuses a file that is no archive", async () => {
    writeFileSync(join(folder, "a.zip"), "甲");
    await expect(readPacket(join(folder, "a.zip"))).rejects.toThrow(
      "不是 zip 压缩包；请指定公开包的 zip 文件或解开后的文件夹",
    );
  });
});
