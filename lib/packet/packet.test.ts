import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { CARRIED_BASIS } from "@/lib/domain/editions/basis";
import { buildPacket, zipPacket } from ".";
import { sampleDisclosure } from "./testing";
import { unzip } from "./testing-readers";
import { zipEntries } from "./zip";

const NAMES = [
  "2024年部门预算公开套表.xlsx",
  "2024年部门预算情况说明.docx",
  "2024年部门预算公开.pdf",
  "2024年部门预算公开.html",
  "tables.json",
  "narrative.json",
  "findings.json",
  "roundings.json",
  "coverage.json",
  "datapackage.json",
  "table-03.csv",
  "table-16-1.csv",
  "table-16-2.csv",
  "manifest.json",
];

describe("buildPacket", () => {
  it("draws every file under its plain name, the same bytes twice", async () => {
    const [first, second] = [
      await buildPacket(sampleDisclosure(), { draft: false }, CARRIED_BASIS),
      await buildPacket(sampleDisclosure(), { draft: false }, CARRIED_BASIS),
    ];
    expect(first.map(({ name }) => name)).toEqual(NAMES);
    expect(first.every(({ bytes }, index) => second[index]?.bytes.equals(bytes))).toBe(true);
    expect(new Set(first.map(({ mediaType }) => mediaType)).size).toBe(6);
  });
});

describe("zipPacket", () => {
  const files = [
    { name: "2024年部门预算公开.pdf", mediaType: "application/pdf", bytes: Buffer.from("一") },
    { name: "tables.json", mediaType: "application/json", bytes: Buffer.alloc(0) },
  ];

  it("keeps names, order and contents", async () => {
    const entries = await unzip(zipPacket(files));
    expect([...entries].map(([name, bytes]) => [name, bytes.toString()])).toEqual([
      ["2024年部门预算公开.pdf", "一"],
      ["tables.json", ""],
    ]);
  });

  it("is the same bytes on every processor", () => {
    const row = (_: unknown, index: number) => `<row r="${index}"><c>${(index * 7_919) % 10_007}</c></row>`;
    const rows = Array.from({ length: 2_000 }, row).join("");
    const zip = zipEntries([
      ["xl/worksheets/sheet1.xml", rows],
      ["表一.csv", "科目编码"],
    ]);
    expect(createHash("sha256").update(zip).digest("hex")).toBe(
      "353bddf1e409cd252d9756e7061bfaf7d4947a39243be3694357fa8323c4fec4",
    );
  });

  it("is the same bytes in every time zone", () => {
    const source = `import { zipPacket } from "./lib/packet/zip";
      import { createHash } from "node:crypto";
      const zip = zipPacket([{ name: "a", mediaType: "", bytes: Buffer.from("a") }]);
      process.stdout.write(createHash("sha256").update(zip).digest("hex"));`;
    const hash = (TZ: string) =>
      execFileSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", source], {
        env: { ...process.env, TZ },
        encoding: "utf8",
      });
    const here = zipPacket([{ name: "a", mediaType: "", bytes: Buffer.from("a") }]);
    const expected = createHash("sha256").update(here).digest("hex");
    expect([hash("Asia/Shanghai"), hash("America/Los_Angeles")]).toEqual([expected, expected]);
  });
});
