import { expect, it } from "vitest";
import { readChanges } from "../entry/change";
import { BookError, readBookText, writeBook } from "./index";
import { demoBook } from "./testing";

const file = writeBook(demoBook()) as { projects: { name: string; overview: string }[]; department: { name: string } };

const read = (change: (book: typeof file) => void) => {
  const book = structuredClone(file);
  change(book);
  return readBookText(JSON.stringify(book));
};
const refusal = (change: (book: typeof file) => void) => {
  try {
    read(change);
    return null;
  } catch (error) {
    if (error instanceof BookError) return error.message;
    throw error;
  }
};

it("refuses a name in a file that holds what nobody sees, and says where", () => {
  const set = (name: string) => (book: typeof file) => {
    if (book.projects[0]) book.projects[0].name = name;
  };
  expect(refusal(set("公\u200b务"))).toBe(
    'projects[0].name：第 2 个字符是不可见字符（U+200B），请删除后重新输入；现为 "公\u200b务"',
  );
  expect(refusal(set("公\u0000务"))).toContain("第 2 个字符是控制字符（U+0000）");
  expect(refusal(set(" 公务\n"))).toBeNull();
});

it("leaves out of texts what nobody sees", () => {
  const book = read(({ projects }) => {
    if (projects[0]) projects[0].overview = "第一\u202e段\r\n第二\u0000段";
  });
  expect(book.projects[0]?.overview).toBe("第一段\n第二段");
});

it("does likewise with what is entered", () => {
  const key = "00000000-0000-4000-8009-000000000001";
  const [project] = demoBook().projects;
  const change = (value: object) =>
    readChanges([{ entity: "project", key, baseVersion: 1, value: { ...project, ...value } }]);
  expect(change({ name: "项\u202e目" })).toEqual({
    ok: false,
    refusals: [
      { entity: "project", key, field: "name", message: "第 2 个字符是改变文字方向的字符（U+202E），请删除后重新输入" },
    ],
  });
  expect(change({ overview: "概\u200b况" })).toMatchObject({ ok: true, changes: [{ value: { overview: "概况" } }] });
});

it("refuses a text that no cell of a workbook holds, and shows its beginning alone", () => {
  const set = (length: number) => (book: typeof file) => {
    if (book.projects[0]) book.projects[0].overview = "长".repeat(length);
  };
  expect(refusal(set(32_767))).toBeNull();
  expect(refusal(set(32_768))).toBe(
    `projects[0].overview：文字有 32768 字，最多 32767 字，请精简；现为 "${"长".repeat(20)}…"`,
  );
});
