import { expect, it } from "vitest";
import { BookError } from "@/lib/domain/book";
import { PacketError } from "@/lib/packet";
import { demoBook } from "../budgets/testing";
import { errorTold, toldError } from "./errors";
import { JOBS } from "./jobs";
import { apart } from "./pool";

const copied = (error: unknown) => errorTold(structuredClone(toldError(error)));

it("gives results that are the same after they were copied from thread to thread", async () => {
  const disclosure = await JOBS.disclose(demoBook());
  const copy = structuredClone(disclosure);
  expect(copy).toEqual(disclosure);
  expect(copy.figures.get("expenditure!total.total")).toBe(copy.tables[2]?.rows[0]?.cells[2]);
  expect(JSON.stringify(copy.book)).toBe(JSON.stringify(disclosure.book));
});

it("tells errors so that those who know them know them still", () => {
  const book = copied(new BookError("lines[1].amount", "-1", "应为非负整数"));
  expect(book).toBeInstanceOf(BookError);
  expect(book).toMatchObject({ path: "lines[1].amount", message: "lines[1].amount：应为非负整数；现为 -1" });
  const packet = copied(new PacketError("PDF 排版失败"));
  expect(packet).toBeInstanceOf(PacketError);
  expect(packet.message).toBe("PDF 排版失败");
  expect(copied(new RangeError("超出范围"))).toMatchObject({ name: "RangeError", message: "超出范围" });
  expect(copied("没有说明")).toMatchObject({ message: "没有说明" });
});

it("does the job itself where there are no threads, and throws what it throws", async () => {
  expect((await apart("disclose", demoBook())).departmentName).toBe(demoBook().department.name);
  await expect(apart("disclose", { ...demoBook(), edition: "beijing-2024" })).rejects.toThrow(BookError);
});
