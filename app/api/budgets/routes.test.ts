import { beforeEach, describe, expect, it } from "vitest";
import { fromBuffer } from "yauzl";
import { readBook } from "@/lib/domain/book";
import { importBook } from "@/lib/features/budgets/mutations";
import { createDepartment, demoBook, demoBookOf } from "@/lib/features/budgets/testing";
import { carryCookie, sealSession, serveFrom, signInAs } from "@/lib/server/session-testing";
import { testDatabase } from "@/lib/server/testing";
import { GET as getBook } from "./[id]/book/route";
import { GET as getComments } from "./[id]/comments/route";
import { GET as getFile } from "./[id]/packet/[file]/route";
import { GET as getPacket } from "./[id]/packet/route";
import { GET as getState } from "./[id]/packet-state/route";
import { GET as getPlace } from "./[id]/place/route";
import { GET as getTrace } from "./[id]/trace/route";

const { prisma, url } = await testDatabase();
serveFrom(url);

const home = await createDepartment(prisma, "202", ["clerk", "reviewer", "administrator"]);
const away = await createDepartment(prisma, "301", ["clerk"]);
const carryIn = (departmentId: string, book = demoBook()) =>
  importBook(prisma, { book, departmentId, actor: null, origin: "file" });
const own = await carryIn(home.id);
const foreign = await carryIn(away.id, demoBookOf("301"));

const FILES = ["tables.json", "2024年部门预算公开.pdf"];
const TABLES = encodeURIComponent("tables.json");

const book = (id: string) => getBook(new Request("http://localhost/"), { params: Promise.resolve({ id }) });
const packet = (id: string, query = "") =>
  getPacket(new Request(`http://localhost/${query}`), { params: Promise.resolve({ id }) });
const state = (id: string) => getState(new Request("http://localhost/"), { params: Promise.resolve({ id }) });
const file = (id: string, name = TABLES, query = "") =>
  getFile(new Request(`http://localhost/${query}`), { params: Promise.resolve({ id, file: name }) });
const trace = (id: string, query = "?address=expenditure!total.total") =>
  getTrace(new Request(`http://localhost/${query}`), { params: Promise.resolve({ id }) });

const place = (id: string, query = "?subject=line:L001") =>
  getPlace(new Request(`http://localhost/${query}`), { params: Promise.resolve({ id }) });
const comments = (id: string) => getComments(new Request("http://localhost/"), { params: Promise.resolve({ id }) });

const routes = { book, packet, state, file, trace, comments, place };
const message = async (response: Response) => (await response.json()).error.message;

/** The names in a zip archive. */
function namesIn(zip: Buffer): Promise<string[]> {
  return new Promise((resolve, reject) => {
    fromBuffer(zip, { lazyEntries: false }, (error, archive) => {
      if (error) return reject(error);
      const names: string[] = [];
      archive.on("entry", (entry) => names.push(entry.fileName));
      archive.on("end", () => resolve(names));
      archive.on("error", reject);
    });
  });
}

beforeEach(() => signInAs(home.users.clerk ?? ""));

describe.each(Object.entries(routes))("GET %s", (_, get) => {
  it("answers 401 without a session or with one that is over", async () => {
    carryCookie(null);
    const response = await get(own.id);
    expect(response.status).toBe(401);
    expect(await message(response)).toBe("请先登录；如已登录，可能登录已过期，请重新登录。");
    carryCookie(await sealSession(home.users.clerk ?? "", 1000));
    expect((await get(own.id)).status).toBe(401);
  });

  it("answers 404 alike for what is absent, foreign, no id, or not the person's to see", async () => {
    const sentence = "没有找到这份预算，可能已被删除，或您没有权限。";
    for (const id of [crypto.randomUUID(), foreign.id, "not-an-id"]) {
      const response = await get(id);
      expect([response.status, await message(response)]).toEqual([404, sentence]);
    }
    await signInAs(home.users.administrator ?? "");
    const response = await get(own.id);
    expect([response.status, await message(response)]).toEqual([404, sentence]);
  });

  it("is never cached by others and never run", async () => {
    const { headers, status } = await get(own.id);
    expect(status).toBe(200);
    expect(headers.get("Cache-Control")).toBe("private, no-store");
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(headers.get("Content-Type")).toMatch(/^application\/(json|zip)/);
  });
});

it("hands out the whole book as a file that can be read again", async () => {
  const response = await book(own.id);
  expect(response.headers.get("Content-Disposition")).toContain(
    `filename*=UTF-8''${encodeURIComponent("重庆市万盛经济技术开发区管理委员会办公室2024年预算数据.json")}`,
  );
  expect(readBook(await response.json())).toEqual(demoBook());
});

it("hands out the packet as one archive, marked as a draft until it is signed", async () => {
  const named = async () => decodeURIComponent((await packet(own.id)).headers.get("Content-Disposition") ?? "");
  const response = await packet(own.id);
  expect(response.headers.get("Content-Type")).toBe("application/zip");
  const names = await namesIn(Buffer.from(await response.arrayBuffer()));
  expect(names).toEqual(expect.arrayContaining(FILES));
  expect(await named()).toContain("2024年部门预算公开材料（草稿）.zip");
});

it("hands out the open data alone where that is asked for", async () => {
  const response = await packet(own.id, "?openData");
  expect(decodeURIComponent(response.headers.get("Content-Disposition") ?? "")).toContain("开放数据（草稿）.zip");
  const names = await namesIn(Buffer.from(await response.arrayBuffer()));
  expect(names).toHaveLength(18);
  expect(names.filter((name) => !name.endsWith(".csv"))).toEqual(["datapackage.json"]);
});

it("hands out one file of the packet, by its name encoded or not", async () => {
  const json = await (await file(own.id)).json();
  expect(json.tables).toHaveLength(17);
  const name = "2024年部门预算公开.pdf";
  for (const asked of [name, encodeURIComponent(name)]) {
    const response = await file(own.id, asked);
    expect(response.headers.get("Content-Type")).toBe("application/pdf");
    expect(
      Buffer.from(await response.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe("%PDF-");
  }
});

it("tells what was drawn: names, sizes and what people should know", async () => {
  const { files } = await (await state(own.id)).json();
  expect(files.map(({ name }: { name: string }) => name)).toEqual(expect.arrayContaining(FILES));
  for (const { size, notices } of files) {
    expect(size).toBeGreaterThan(0);
    expect(notices).toEqual([]);
  }
});

it("shows the web page where that is asked for, and sends every other file", async () => {
  const disposition = async (name: string) =>
    (await file(own.id, name, "?show")).headers.get("Content-Disposition")?.split(";")[0];
  expect(await disposition("2024年部门预算公开.pdf")).toBe("attachment");
  expect(await disposition("2024年部门预算公开.html")).toBe("inline");
  expect(await disposition("2024年部门预算公开套表.xlsx")).toBe("attachment");
  expect(await disposition(TABLES)).toBe("attachment");
});

it("hands out the 公式版, which is no part of the packet", async () => {
  const name = "2024年部门预算公开套表（公式版）.xlsx";
  const twin = await file(own.id, name);
  expect(twin.status).toBe(200);
  expect(Buffer.from(await twin.arrayBuffer()).toString("latin1", 0, 2)).toBe("PK");
  const archive = Buffer.from(await (await packet(own.id)).arrayBuffer());
  expect(await namesIn(archive)).not.toContain(name);
});

it("says which files there are when asked for another", async () => {
  const response = await file(own.id, "../secret");
  expect(response.status).toBe(404);
  expect(await message(response)).toMatch(/^公开材料中没有这个文件，现有：2024年部门预算公开套表\.xlsx、/);
});

it("opens a figure into its records", async () => {
  await signInAs(home.users.reviewer ?? "");
  const view = await (await trace(own.id, "?address=expenditure!2010302.project")).json();
  expect(view).toMatchObject({ address: "expenditure!2010302.project", text: "225.20", yuan: "2252000.00", page: 1 });
});

it.each([
  ["", 400, "缺少参数 address"],
  ["?address=", 400, "缺少参数 address"],
  ["?address=expenditure!total.total&page=0", 400, "参数 page 应为正整数"],
  ["?address=expenditure!total.total&page=x", 400, "参数 page 应为正整数"],
  ["?address=99!a.b", 404, "本预算的套表和说明中没有“99!a.b”这个数"],
])("refuses the trace query %j", async (query, status, expected) => {
  const response = await trace(own.id, query);
  expect([response.status, await message(response)]).toEqual([status, expected]);
});
