import { resolve } from "node:path";
import { readPacket, UnreadablePacket, type Verification, verifyPacket } from "../lib/packet/verify";
import { type Ended, runStarted } from "./command";
import { fileProblem } from "./file-problem";

// `npm run verify -- PACKET.zip`: whether a packet agrees with its manifest and all its files with each other. Needs no
// network. Ends with 0 when they do, 1 when something does not, 2 when the packet cannot be read.

const USAGE = "用法：npm run verify -- 公开包.zip（或解开后的文件夹）";
/** More than anybody reads; the number of the rest is said. */
const MOST_SHOWN = 200;
/** So many places that this program prints otherwise: they are no fault of the packet. */
const MOST_OTHERWISE = 20;
const ROOT = resolve(import.meta.dirname, "..");

function report(verification: Verification): string {
  const {
    department,
    fiscalYear,
    revision,
    replaces,
    draft,
    files,
    cells,
    paragraphs,
    disagreements,
    remarks,
    otherwise,
  } = verification;
  const state = [
    revision === null ? "" : `修订 ${revision}`,
    replaces === null ? "" : `更正修订 ${replaces}`,
    draft ? "草稿" : "",
  ];
  const said = state.filter(Boolean).join("，");
  const shown = disagreements.slice(0, MOST_SHOWN).map(({ file, message }) => `不一致：${file}：${message}`);
  const more = disagreements.length - shown.length;
  return [
    `${department} ${fiscalYear} 年部门预算公开包${said ? `（${said}）` : ""}`,
    ...remarks.map((remark) => `注意：${remark}`),
    ...otherwise.slice(0, MOST_OTHERWISE).map(({ message }) => `说明：${message}`),
    ...shown,
    ...(more > 0 ? [`另有 ${more} 处不一致`] : []),
    disagreements.length > 0
      ? `核验未通过：共 ${disagreements.length} 处不一致`
      : `核验通过：${files} 个文件与清单一致，Excel、Word、PDF、网页、CSV 逐格核对表格 ${cells} 格次、文字 ${paragraphs} 段次，全部一致`,
  ].join("\n");
}

function pathOf(args: readonly string[], base: string): string {
  const [path, ...more] = args;
  if (!path) throw new UnreadablePacket(`缺少公开包。${USAGE}`);
  if (path.startsWith("-")) throw new UnreadablePacket(`无法识别的选项 ${path}。${USAGE}`);
  if (more.length > 0) throw new UnreadablePacket(`多余的参数 ${more.join(" ")}。${USAGE}`);
  return resolve(base, path);
}

/** `npm run verify`; how it ends stands above. */
export async function verify(args: readonly string[], base: string): Promise<Ended> {
  try {
    const path = pathOf(args, base);
    // The readers of workbooks and PDFs are looked for in the project folder.
    process.chdir(ROOT);
    const verification = await verifyPacket(await readPacket(path), ROOT);
    return { status: verification.disagreements.length > 0 ? 1 : 0, stdout: report(verification), stderr: "" };
  } catch (error) {
    return { status: 2, stdout: "", stderr: `无法核验：${fileProblem(error).replaceAll("\n", " ")}` };
  }
}

await runStarted(import.meta.filename, verify);
