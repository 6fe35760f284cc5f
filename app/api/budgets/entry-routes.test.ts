import ExcelJS from "exceljs";
import { beforeEach, describe, expect, it } from "vitest";
import { createDepartment } from "@/lib/features/budgets/testing";
import { Desk } from "@/lib/features/entry/testing";
import type { ImportLine, ImportReport } from "@/lib/features/import-entry/types";
import { carryCookie, serveFrom, signInAs } from "@/lib/server/session-testing";
import { testDatabase } from "@/lib/server/testing";
import { HOSTILE_FILES } from "@/lib/workbook/hostile";
import { isText } from "@/lib/workbook/signature";
import { POST } from "./[id]/entry/import/route";
import { GET } from "./[id]/entry/template/route";

const { prisma, url } = await testDatabase();
serveFrom(url);

const desk = await Desk.open(prisma, "202");
const clerk = await desk.person("部门经办");
const unitClerk = await desk.person("单位经办", "202001");
const reviewer = await desk.person("审核", null, "reviewer");
const stranger = (await createDepartment(prisma, "301", ["clerk"])).users.clerk ?? "";

const BASIC = "?kind=basic";
const NOT_FOUND = "没有找到这份预算，可能已被删除，或您没有权限。";
const inBudget = (id: string) => ({ params: Promise.resolve({ id }) });

const template = (query = BASIC, id = desk.budgetId) => GET(new Request(`http://localhost/${query}`), inBudget(id));

function post(query: string, body: Buffer, headers: Record<string, string> = {}, id = desk.budgetId) {
  const request = new Request(`http://localhost/${query}`, {
    method: "POST",
    body: new Uint8Array(body),
    headers: { "Content-Length": String(body.length), ...headers },
  });
  return POST(request, inBudget(id));
}

const apply = (query: string, body: Buffer, batchId: string = crypto.randomUUID()) =>
  post(`${query}&apply=1`, body, { "X-Batch-Id": batchId });

const message = async (response: Response): Promise<string> => (await response.json()).error.message;
const report = async (response: Response): Promise<ImportReport> => response.json();

/** The first sheet of a template, changed; without its lists to choose from, which take the library a minute. */
async function edited(query: string, change: (sheet: ExcelJS.Worksheet) => void): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const ignoreNodes = ["dataValidations"];
  await workbook.xlsx.load(await (await template(query)).arrayBuffer(), { ignoreNodes });
  const [first, ...others] = workbook.worksheets;
  for (const { id } of others) workbook.removeWorksheet(id);
  if (first) change(first);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** The template with cells changed, by address. */
const filled = (cells: Record<string, string | number>, query = BASIC) =>
  edited(query, (sheet) => {
    for (const [address, value] of Object.entries(cells)) sheet.getCell(address).value = value;
  });

/** The address of the first cell below a heading. */
async function below(heading: string): Promise<string> {
  let found = "";
  await edited(BASIC, (sheet) =>
    sheet.getRow(3).eachCell((cell, column) => {
      if (found === "" && String(cell.value).startsWith(heading)) found = sheet.getCell(4, column).address;
    }),
  );
  return found;
}

const AMOUNT = await signInAs(clerk.id).then(() => below("金额"));
const FUNCTION = await below("功能分类科目");

beforeEach(() => signInAs(clerk.id));

describe("access", () => {
  it("is refused without a session", async () => {
    carryCookie(null);
    for (const response of [await template(), await post(BASIC, Buffer.from("x"))]) {
      expect([response.status, await message(response)]).toEqual([
        401,
        "请先登录；如已登录，可能登录已过期，请重新登录。",
      ]);
    }
  });

  it("does not tell what is absent from what is foreign", async () => {
    await signInAs(stranger);
    for (const id of [desk.budgetId, crypto.randomUUID(), "not-an-id"]) {
      for (const response of [await template(BASIC, id), await post(BASIC, Buffer.from("x"), {}, id)]) {
        expect([response.status, await message(response)]).toEqual([404, NOT_FOUND]);
      }
    }
  });

  it("lets a reviewer download and not import", async () => {
    const file = await filled({ [AMOUNT]: 1 });
    await signInAs(reviewer.id);
    expect((await template()).status).toBe(200);
    const before = await desk.state();
    const response = await apply(BASIC, file);
    expect([response.status, await message(response)]).toEqual([
      403,
      "您的角色只能查看和下载填报内容，不能导入；如需修改，请联系经办人。",
    ]);
    expect(await desk.state()).toEqual(before);
  });

  it("keeps a clerk of one unit to that unit", async () => {
    const [whole, other] = [await filled({}), await filled({}, `${BASIC}&unit=202002`)];
    await signInAs(unitClerk.id);
    expect((await post(`${BASIC}&unit=202001`, await filled({}, `${BASIC}&unit=202001`))).status).toBe(200);
    expect((await post(BASIC, whole)).status).toBe(403);
    expect([403, 404]).toContain((await post(`${BASIC}&unit=202002`, other)).status);
    expect((await post("?kind=priorYear&unit=202001", whole)).status).toBe(403);
  });
});

describe("how far an import is", () => {
  const told = async (query: string, file: Buffer, signal: AbortSignal | null = null) => {
    const accept = { Accept: "application/x-ndjson", "X-Batch-Id": crypto.randomUUID() };
    const headers = { "Content-Length": String(file.length), ...accept };
    const body = new Uint8Array(file);
    const request = new Request(`http://localhost/${query}`, { method: "POST", body, headers, signal });
    const lines = (await (await POST(request, inBudget(desk.budgetId))).text()).split("\n").filter(Boolean);
    return lines.map((line): ImportLine => JSON.parse(line));
  };

  it("is told line by line, the report last", async () => {
    const lines = await told(BASIC, await filled({ [AMOUNT]: 1 }));
    const stages = lines.flatMap((line) => ("progress" in line ? [line.progress.stage] : []));
    expect([...new Set(stages)]).toEqual(["reading", "checking", "comparing"]);
    expect(lines.at(-1)).toMatchObject({ report: { changed: 1, applied: false } });
  });

  it("ends with the reason where there is no report", async () => {
    expect(await told(BASIC, Buffer.alloc(1_000))).toEqual([
      { error: { message: expect.stringMatching(/^这不是 \.xlsx 工作簿/) } },
    ]);
  });

  it("stops for somebody who has hung up, and nothing is saved", async () => {
    const file = await filled({ [AMOUNT]: 1 });
    const before = await desk.state();
    const gone = new AbortController();
    const hungUp = told(`${BASIC}&apply=1`, file, gone.signal);
    gone.abort();
    expect((await hungUp).filter((line) => !("progress" in line))).toEqual([]);
    expect(await desk.state()).toEqual(before);
  });
});

describe("a template", () => {
  it("comes under a Chinese name and can be read back unchanged", async () => {
    const response = await template();
    const named = encodeURIComponent("2024年基本支出填报模板.xlsx");
    expect(response.headers.get("Content-Disposition")).toContain(`filename*=UTF-8''${named}`);
    const answer = await report(await post(BASIC, Buffer.from(await response.arrayBuffer())));
    expect(answer).toMatchObject({
      summary: "新增 0 行、修改 0 行、删除 0 行，拒绝 0 行",
      refusals: [],
      importable: "nothing",
      applied: false,
    });
  });

  it.each([
    ["?kind=other", 400, /^参数 kind 应为 basic、/],
    ["", 400, /^参数 kind 应为 basic、/],
    ["?kind=basic&unit=999", 404, /^本预算没有单位“999”/],
  ])("is refused for %j", async (query, status, sentence) => {
    const response = await template(query);
    expect(response.status).toBe(status);
    expect(await message(response)).toMatch(sentence);
  });
});

describe("an import", () => {
  it("is only looked through until it is asked for, then saved as one batch of the person, once", async () => {
    const before = await desk.state();
    const file = await filled({ [AMOUNT]: 123.45 });
    const looked = await report(await post(BASIC, file));
    expect(looked).toMatchObject({ changed: 1, added: 0, removed: 0, importable: "all", applied: false });
    expect(await desk.state()).toEqual(before);
    const batchId = crypto.randomUUID();
    const query = `${BASIC}&version=${looked.version}`;
    const done = await apply(query, file, batchId);
    expect(done.status).toBe(200);
    expect(await report(done)).toMatchObject({ summary: looked.summary, applied: true });
    const after = await desk.state();
    expect(after.book.lines.filter(({ amount }) => amount === 12345)).toHaveLength(1);
    expect([after.version, after.events, after.batches]).toEqual([
      before.version + 1,
      // The rows that were saved, and the counts that the person was shown.
      before.events + 2,
      before.batches + 1,
    ]);
    expect(await prisma.entryBatch.findUnique({ where: { id: batchId } })).toMatchObject({ actorId: clerk.id });
    const again = await apply(query, file, batchId);
    expect([again.status, (await report(again)).applied]).toEqual([200, true]);
    expect(await desk.state()).toEqual(after);
    const late = await apply(query, await filled({ [AMOUNT]: 99 }));
    expect([late.status, await message(late)]).toEqual([
      409,
      "核对之后预算又有新的修改，没有导入任何内容；请重新上传，核对后再导入。",
    ]);
    expect(await desk.state()).toEqual(after);
  });

  it("saves nothing while rows are refused, and the others when that is wanted", async () => {
    const before = await desk.state();
    const second = AMOUNT.replace(/4$/, "5");
    const file = await filled({ [FUNCTION]: "9999999", [second]: 77.01 });
    const refused = await apply(BASIC, file);
    expect(refused.status).toBe(422);
    const answer = await report(refused);
    expect(answer).toMatchObject({ importable: "faultless", applied: false, refusalCount: 1, removed: 0 });
    expect(answer.refusals[0]).toMatchObject({ sheet: "基本支出", cells: FUNCTION, found: "9999999" });
    expect(await desk.state()).toEqual(before);
    const done = await report(await apply(`${BASIC}&skipRefused=1`, file));
    expect(done).toMatchObject({ applied: true, changed: 1 });
    const { book } = await desk.state();
    expect(book.lines).toHaveLength(before.book.lines.length);
    expect(book.lines.filter(({ amount }) => amount === 7701)).toHaveLength(1);
  });

  it("names the row of what cannot stand beside the other rows", async () => {
    const before = await desk.state();
    const file = await edited("?kind=projects", (sheet) => sheet.spliceRows(4, 1));
    const response = await apply("?kind=projects", file);
    expect(response.status).toBe(422);
    const answer = await report(response);
    expect(answer).toMatchObject({ importable: "nothing", applied: false, removed: 1 });
    expect(answer.refusals[0]).toMatchObject({ sheet: "项目信息", cells: "", found: "表中没有的行" });
    expect(answer.refusals[0]?.message).toContain("P001");
    expect(await desk.state()).toEqual(before);
  });

  it("is declined of a budget that is no draft", async () => {
    const file = await filled({ [AMOUNT]: 5 });
    await prisma.budget.update({ where: { id: desk.budgetId }, data: { status: "reviewed" } });
    const response = await apply(BASIC, file);
    await prisma.budget.update({ where: { id: desk.budgetId }, data: { status: "draft" } });
    expect([response.status, await message(response)]).toEqual([
      409,
      "本预算不是草稿，不能导入；如需修改，请先退回为草稿。",
    ]);
  });
});

describe("a request", () => {
  it.each([
    ["?kind=basic&apply=2", {}, 400, "参数 apply 应为 0 或 1"],
    ["?kind=basic&apply=1", {}, 400, "请求头 X-Batch-Id 应为 UUID"],
    ["?kind=basic", { "Content-Length": "20971521" }, 413, "文件超过上限 20 MB，已拒绝；请分成几个文件导入。"],
    ["?kind=basic", { "Content-Length": "" }, 411, "请求没有写明文件大小，已拒绝；请在页面上重新上传。"],
  ])("%s with %j is refused", async (query, headers: Record<string, string>, status, sentence) => {
    const response = await post(query, Buffer.from("x"), headers);
    expect([response.status, await message(response)]).toEqual([status, sentence]);
  });

  it("may not be longer than it says", async () => {
    const response = await post(BASIC, Buffer.alloc(20 * 1024 * 1024 + 1), { "Content-Length": "9" });
    expect(response.status).toBe(413);
  });

  it("with a file that is no sound workbook is refused with the reason", async () => {
    const before = await desk.state();
    const kinds = ["empty", "wrongType", "encrypted", "broken", "doctype", "expands"];
    for (const kind of kinds) {
      const file = HOSTILE_FILES.find(({ kind: found, limits, make }) => found === kind && !limits && !isText(make()));
      if (!file) throw new Error(`No hostile file of the kind ${kind}`);
      const response = await apply(BASIC, file.make());
      expect([response.status, await message(response)]).toEqual([422, `${file.message}。`]);
    }
    expect(await desk.state()).toEqual(before);
  });

  it("takes one upload of a person at a time", async () => {
    const file = Buffer.from(await (await template()).arrayBuffer());
    const responses = await Promise.all(Array.from({ length: 4 }, () => post(BASIC, file)));
    expect(responses.map(({ status }) => status).toSorted()).toEqual([200, 429, 429, 429]);
    expect((await post(BASIC, file)).status).toBe(200);
  });
});
