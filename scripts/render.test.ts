import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const SCRIPT = join(import.meta.dirname, "render.mjs");
const USAGE = "✗ 用法：npm run render -- 公开包目录 --out 图片目录\n";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "render-test-"));
  for (const name of ["packet", "tools"]) mkdirSync(join(folder, name));
  for (const name of ["表.xlsx", "说明.docx", "公开.pdf", "tables.json"])
    writeFileSync(join(folder, "packet", name), "");
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Stands for a program of the machine: a Node script that is all that the command finds. */
function tool(name: string, program: string): void {
  const path = join(folder, "tools", name);
  writeFileSync(path, `#!${process.execPath}\n${program}`);
  chmodSync(path, 0o755);
}

/** Draws two pages of whatever it is given, under the names pdftoppm uses. */
const PAINTER = `const { writeFileSync } = require("node:fs");
const prefix = process.argv.at(-1);
if (prefix !== "-v") for (const page of [1, 2]) writeFileSync(prefix + "-" + page + ".png", "");`;
/** Writes a PDF beside the others in the folder named behind --outdir. */
const OFFICE = `const { writeFileSync } = require("node:fs");
const { join, parse } = require("node:path");
const args = process.argv;
if (args.includes("--outdir")) writeFileSync(join(args[args.indexOf("--outdir") + 1], parse(args.at(-1)).name + ".pdf"), "");`;

function render(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...args], {
    cwd: folder,
    encoding: "utf8",
    env: { NODE_ENV: "test", PATH: join(folder, "tools") },
  });
  return { status, stdout, stderr };
}

describe("npm run render", () => {
  it("draws every page of workbook, document and PDF", () => {
    tool("pdftoppm", PAINTER);
    tool("soffice", OFFICE);
    const { status, stdout } = render("packet", "--out", "pictures/now");
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: `公开.pdf：2 页\n表.xlsx：2 页\n说明.docx：2 页\n已写入 ${join(folder, "pictures/now")}\n`,
    });
    expect(readdirSync(join(folder, "pictures/now")).sort()).toEqual(
      ["公开.pdf", "表.xlsx", "说明.docx"].flatMap((name) => [`${name}-1.png`, `${name}-2.png`]).sort(),
    );
  });

  it("draws the PDF and says what to install when LibreOffice is missing", () => {
    tool("pdftoppm", PAINTER);
    const { status, stdout } = render("packet", "--out", "pictures");
    expect(status).toBe(1);
    const remedy = "没有安装 LibreOffice，未画出；请安装 libreoffice-calc、libreoffice-writer 后重试";
    expect(stdout.split("\n").slice(0, 3)).toEqual(["公开.pdf：2 页", `表.xlsx：${remedy}`, `说明.docx：${remedy}`]);
  });

  it("says what to install when nothing can draw", () => {
    expect(render("packet", "--out", "pictures")).toEqual({
      status: 2,
      stdout: "",
      stderr: "✗ 没有安装 pdftoppm，无法画出页面；请安装 poppler-utils 后重试\n",
    });
  });

  it("says how the command goes, and what is wrong with the folder", () => {
    expect(render().stderr).toBe(USAGE);
    expect(render("packet").stderr).toBe(USAGE);
    expect(render("packet", "--out").stderr).toBe(USAGE);
    expect(render("none", "--out", "pictures").stderr).toBe(`✗ 公开包目录无法读取：${join(folder, "none")}\n`);
    expect(render("tools", "--out", "pictures").stderr).toBe(
      `✗ 目录中没有 xlsx、docx 或 pdf 文件：${join(folder, "tools")}\n`,
    );
  });
});
