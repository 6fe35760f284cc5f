import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { PacketError } from "../files";

/** Where the parts of the PDF writer lie on this machine. */
export interface PdfParts {
  /** the program that runs in a worker thread */
  worker: string;
  /** folder of the template */
  workspace: string;
  templates: { packet: string; notice: string };
  fonts: { serif: string; serifBold: string; sans: string };
}

const FOLDER = "lib/packet/pdf";

function existing(path: string, what: string, remedy: string): string {
  if (!existsSync(path)) throw new PacketError(`找不到${what}：${path}；${remedy}`);
  return path;
}

/**
 * Finds worker, template and fonts at run time, relative to the project folder rather than to this module: a bundled
 * server no longer knows where its sources were.
 *
 * @throws PacketError naming the file that is missing and what to do
 */
export function locateParts(projectFolder: string = process.cwd()): PdfParts {
  // The bundler must not follow these paths: they are found at run time, and tracing them would take in the whole project.
  const root = resolve(/* turbopackIgnore: true */ projectFolder);
  const workspace = join(root, FOLDER);
  const part = (name: string) => existing(join(workspace, name), "PDF 排版程序", "请在项目根目录下运行");
  const require = createRequire(join(root, "package.json"));
  const font = (family: string, file: string) => {
    const name = `@expo-google-fonts/${family}/package.json`;
    let folder: string;
    try {
      folder = dirname(require.resolve(name));
    } catch {
      throw new PacketError(`找不到字体包 @expo-google-fonts/${family}；请先运行 npm ci`);
    }
    return existing(join(folder, file), "字体文件", "请先运行 npm ci");
  };
  return {
    worker: part("worker.mjs"),
    workspace,
    templates: { packet: part("packet.typ"), notice: part("notice.typ") },
    fonts: {
      serif: font("noto-serif-sc", "400Regular/NotoSerifSC_400Regular.ttf"),
      serifBold: font("noto-serif-sc", "700Bold/NotoSerifSC_700Bold.ttf"),
      sans: font("noto-sans-sc", "400Regular/NotoSansSC_400Regular.ttf"),
    },
  };
}
