import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { explain, PlainError, ROOT } from "./progress.mjs";

// npm run render -- PACKET_DIR --out DIR: every page of a packet's workbook, document and PDF as a picture, for eyes to
// judge. Workbook and document are laid out by LibreOffice, PDFs drawn by pdftoppm; neither comes from npm.

const USAGE = "用法：npm run render -- 公开包目录 --out 图片目录";
const RESOLUTION = 96;
/** The longest one file may take, in milliseconds. */
const LIMIT = 10 * 60_000;

/** The fonts that stand in for official ones a machine does not have, from the project's own packages. */
const FONTS = path.join(ROOT, "node_modules/@expo-google-fonts");
const FONT_FOLDERS = ["noto-serif-sc/400Regular", "noto-serif-sc/700Bold", "noto-sans-sc/400Regular"];
const STAND_INS = {
  "Noto Serif SC": ["宋体", "仿宋_GB2312", "楷体_GB2312", "方正小标宋简体"],
  "Noto Sans SC": ["黑体"],
};

/**
 * Settings of fontconfig, so that pages look the same on a machine without Chinese fonts; a machine's own official fonts
 * come first.
 * @param {string} work
 */
function fontSettings(work) {
  const folders = FONT_FOLDERS.map((folder) => path.join(FONTS, folder)).filter((folder) => existsSync(folder));
  const aliases = Object.entries(STAND_INS).flatMap(([font, names]) =>
    names.map(
      (name) => `<alias binding="same"><family>${name}</family><accept><family>${font}</family></accept></alias>`,
    ),
  );
  const file = path.join(work, "fonts.conf");
  writeFileSync(
    file,
    `<?xml version="1.0"?><fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include>${folders.map((folder) => `<dir>${folder}</dir>`).join("")}<cachedir>${path.join(work, "cache")}</cachedir>${aliases.join("")}</fontconfig>`,
  );
  return file;
}

/**
 * Runs a program to its end.
 * @param {string} program
 * @param {string[]} args
 * @param {Record<string, string>} [settings] added to the environment
 */
function run(program, args, settings = {}) {
  const env = { ...process.env, ...settings };
  const { error, status, stderr } = spawnSync(program, args, { encoding: "utf8", timeout: LIMIT, env });
  if (error || status !== 0) throw new PlainError(`${program} 未能完成：${(error?.message ?? stderr).trim()}`);
}

/**
 * The first of some names under which a program is installed.
 * @param {string[]} names
 * @param {string} flag that makes it print its version
 */
function installed(names, flag) {
  return names.find((name) => !spawnSync(name, [flag], { stdio: "ignore" }).error);
}

/** @param {string[]} args */
function readCommand(args) {
  /** @type {{ values: { out?: string }, positionals: string[] }} */
  let parsed;
  try {
    parsed = parseArgs({ args, options: { out: { type: "string" } }, allowPositionals: true });
  } catch {
    throw new PlainError(USAGE);
  }
  const [packet] = parsed.positionals;
  if (!packet || !parsed.values.out || parsed.positionals.length > 1) throw new PlainError(USAGE);
  // npm runs scripts in the project folder; INIT_CWD is where the person stood.
  const base = process.env.npm_lifecycle_event === "render" ? (process.env.INIT_CWD ?? process.cwd()) : process.cwd();
  return { packet: path.resolve(base, packet), out: path.resolve(base, parsed.values.out) };
}

/** @param {string} folder */
function documentsIn(folder) {
  /** @type {string[]} */
  let names;
  try {
    names = readdirSync(folder);
  } catch {
    throw new PlainError(`公开包目录无法读取：${folder}`);
  }
  const found = names.filter((name) => /\.(xlsx|docx|pdf)$/.test(name)).sort();
  if (found.length === 0) throw new PlainError(`目录中没有 xlsx、docx 或 pdf 文件：${folder}`);
  return found;
}

/**
 * The document as a PDF; LibreOffice works with a profile of its own, so that an open window does not disturb it.
 * @param {string} office
 * @param {string} document
 * @param {string} work
 */
function asPdf(office, document, work) {
  const profile = pathToFileURL(path.join(work, "profile")).href;
  const command = [`-env:UserInstallation=${profile}`, "--headless", "--convert-to", "pdf", "--outdir", work, document];
  run(office, command, { FONTCONFIG_FILE: fontSettings(work) });
  return path.join(work, `${path.parse(document).name}.pdf`);
}

/** @param {string[]} args */
function main(args) {
  const { packet, out } = readCommand(args);
  const documents = documentsIn(packet);
  const office = installed(["soffice", "libreoffice"], "--version");
  const painter = installed(["pdftoppm"], "-v");
  if (!painter) throw new PlainError("没有安装 pdftoppm，无法画出页面；请安装 poppler-utils 后重试");
  mkdirSync(out, { recursive: true });
  const work = mkdtempSync(path.join(tmpdir(), "render-"));
  try {
    for (const name of documents) {
      const paged = name.endsWith(".pdf");
      if (!paged && !office) {
        console.log(`${name}：没有安装 LibreOffice，未画出；请安装 libreoffice-calc、libreoffice-writer 后重试`);
        process.exitCode = 1;
        continue;
      }
      for (const old of readdirSync(out)) if (old.startsWith(`${name}-`)) rmSync(path.join(out, old));
      const document = path.join(packet, name);
      const pdf = paged || !office ? document : asPdf(office, document, work);
      run(painter, ["-r", String(RESOLUTION), "-png", pdf, path.join(out, name)]);
      console.log(`${name}：${readdirSync(out).filter((file) => file.startsWith(`${name}-`)).length} 页`);
    }
    console.log(`已写入 ${out}`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

try {
  main(process.argv.slice(2));
} catch (error) {
  explain(error);
  process.exitCode = 2;
}
