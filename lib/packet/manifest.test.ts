import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { CARRIED_BASIS } from "@/lib/domain/editions/basis";
import { scriptArguments } from "../../scripts/typescript.mjs";
import { demoBook } from "../domain/book/testing";
import { disclose } from "../domain/disclosure";
import type { PacketOptions } from "./files";
import { bookHash, manifestFile } from "./manifest";
import { buildPacket } from "./packet";

const sha256 = (bytes: Buffer | string) => createHash("sha256").update(bytes).digest("hex");
const files = [{ name: "a.txt", mediaType: "text/plain", bytes: Buffer.from("甲") }];

function manifest(options: PacketOptions) {
  return JSON.parse(
    manifestFile(disclose(demoBook(), CARRIED_BASIS), options, files, CARRIED_BASIS).bytes.toString("utf8"),
  );
}

it("says what the packet was drawn from and by what, and of each file its size and hash", () => {
  const revision = { number: 3, sha256: bookHash(demoBook()), stage: "approval", status: "signed" } as const;
  const { book, codeBooks, rules, engine, ...rest } = manifest({ draft: false, revision });
  expect(book).toEqual({ format: "budget-book/1", sha256: revision.sha256 });
  for (const { sha256 } of [book, codeBooks, rules]) expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  expect([codeBooks.year, engine.name]).toEqual([2024, "sixteen-tables"]);
  expect(rules.count).toBeGreaterThan(80);
  expect(rest).toEqual({
    format: "sixteen-tables-packet/1",
    department: { code: "202", name: "重庆市万盛经济技术开发区管理委员会办公室", region: "万盛经开区" },
    fiscalYear: 2024,
    revision,
    edition: "chongqing-2024",
    parameters: {
      projectWeightTotals: [90, 100],
      departmentWeightTotal: 100,
      largeChangePercent: 20,
      largeChange: 100_000_000,
      minorChange: 100_000,
      minorChangePercent: 1,
      lapsePercent: 20,
      lapseChange: 500_000,
      plausibleVehicleCost: 10_000_000,
      leastVehicleCost: 200_000,
      vehiclePriceLimit: 18_000_000,
      procurementThreshold: 50_000_000,
      equipmentThresholds: { general: 50_000_000, specialised: 100_000_000 },
    },
    drawn: { draft: false, formulas: false, showLines: false, includeBook: false, signature: null },
    files: [{ name: "a.txt", mediaType: "text/plain", bytes: 3, sha256: sha256("甲") }],
  });
});

it("names the code books that were used, not those of the budget's year", () => {
  const book = { ...demoBook(), fiscalYear: 2027, priorYear: null };
  const made = JSON.parse(
    manifestFile(disclose(book, CARRIED_BASIS), { draft: true }, files, CARRIED_BASIS).bytes.toString("utf8"),
  );
  expect([made.fiscalYear, made.codeBooks.year]).toEqual([2027, 2024]);
});

it("names no revision for a book in a file, and says how the packet was drawn", () => {
  const signature = { name: "办公室", date: "2024年2月8日" };
  const { revision, drawn } = manifest({ draft: true, formulas: true, includeBook: true, signature });
  expect(revision).toBeNull();
  expect(drawn).toEqual({ draft: true, formulas: true, showLines: false, includeBook: true, signature });
});

it("names every other file of a packet with its own hash", async () => {
  const packet = await buildPacket(
    disclose(demoBook(), CARRIED_BASIS),
    { draft: false, includeBook: true },
    CARRIED_BASIS,
  );
  const listed = JSON.parse(packet.at(-1)?.bytes.toString("utf8") ?? "").files;
  expect(listed).toEqual(
    packet.slice(0, -1).map(({ name, mediaType, bytes }) => {
      return { name, mediaType, bytes: bytes.length, sha256: sha256(bytes) };
    }),
  );
  expect(listed.at(-1).name).toBe("book.json");
});

it("is the same, and so are all files it names, in every time zone and language", async () => {
  const folder = mkdtempSync(join(tmpdir(), "manifest-"));
  const root = join(import.meta.dirname, "../..");
  const drawnIn = async (environment: Record<string, string>) => {
    const book = join(root, "prisma/demo/wansheng-2024.json");
    const options = [book, "--out", folder, "--signed", "2024-02-08", "--formulas"];
    execFileSync(process.execPath, [...(await scriptArguments("scripts/packet.ts")), ...options], {
      env: { NODE_ENV: "test", PATH: process.env.PATH, ...environment },
      cwd: root,
    });
    return readFileSync(join(folder, "manifest.json"), "utf8");
  };
  try {
    const disclosure = disclose(demoBook(), CARRIED_BASIS);
    const signature = { name: disclosure.departmentName, date: "2024年2月8日" };
    const here = await buildPacket(disclosure, { draft: false, formulas: true, signature }, CARRIED_BASIS);
    const expected = here.at(-1)?.bytes.toString("utf8");
    expect(await drawnIn({ TZ: "Asia/Shanghai", LANG: "zh_CN.UTF-8", LC_ALL: "zh_CN.UTF-8" })).toBe(expected);
    expect(await drawnIn({ TZ: "America/Los_Angeles", LANG: "tr_TR.UTF-8", LC_ALL: "C" })).toBe(expected);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
