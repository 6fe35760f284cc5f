import { readFileSync } from "node:fs";
import { fileProblem } from "./file-problem";
import { PlainError } from "./progress.mjs";

/** A password may begin or end with blanks, but the end of a line is none of it. */
const withoutLineEnd = (text: string) => text.replace(/\r?\n$/, "");

/** The password in a file, which an editor may have ended with a new line. @throws PlainError when it cannot be read */
export function readPasswordFile(file: string): string {
  try {
    return withoutLineEnd(readFileSync(file, "utf8"));
  } catch (error) {
    throw new PlainError(`密码文件无法读取：${file}：${fileProblem(error)}`);
  }
}

const END = new Set(["\r", "\n", "\u0004"]);
const ERASE = new Set(["\u007f", "\b"]);
const INTERRUPT = "\u0003";

/** One line from the terminal that is not shown while it is typed. @throws PlainError when it is broken off */
function typedLine(question: string): Promise<string> {
  const { stdin, stderr } = process;
  stderr.write(question);
  stdin.setRawMode(true);
  stdin.setEncoding("utf8");
  stdin.resume();
  return new Promise((resolve, reject) => {
    let typed: string[] = [];
    const end = () => {
      stdin.off("data", take);
      stdin.setRawMode(false);
      stdin.pause();
      stderr.write("\n");
    };
    const take = (chunk: Buffer | string) => {
      for (const key of String(chunk)) {
        if (key === INTERRUPT) {
          end();
          return reject(new PlainError("已取消，没有改动。"));
        }
        if (END.has(key)) {
          end();
          return resolve(typed.join(""));
        }
        typed = ERASE.has(key) ? typed.slice(0, -1) : [...typed, key];
      }
    };
    stdin.on("data", take);
  });
}

/** A password, typed twice at the terminal without being shown. @throws PlainError when there is no terminal, or they differ */
export async function askPassword(): Promise<string> {
  if (!process.stdin.isTTY) {
    throw new PlainError("这里不是终端，无法输入密码；请把密码写入文件，用 --password-file 文件 给出。");
  }
  const password = await typedLine("密码（输入时不显示）：");
  if ((await typedLine("再输入一次：")) !== password) throw new PlainError("两次输入的密码不一致，没有改动。");
  return password;
}
