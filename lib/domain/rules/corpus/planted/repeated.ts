import type { PlantedError } from "../types";
import { addLike, changeLine, projectOf } from "./edits";

/** Entered twice, or empty. */
export const REPEATED: readonly PlantedError[] = [
  {
    id: "line-twice",
    what: "同一明细录入两次",
    department: "water",
    plant: addLike("30211", {}),
    rules: ["DUP-01"],
    place: "line:",
  },
  {
    id: "total-row",
    what: "合计行当作明细录入",
    department: "school",
    plant: (book) => {
      const total = book.lines.reduce((sum, { amount }) => sum + amount, 0);
      addLike("30201", { amount: total })(book);
    },
    rules: ["DUP-06"],
    place: "line:NEW",
  },
  {
    id: "line-of-zero",
    what: "金额为零的明细留在表中",
    department: "congress",
    plant: changeLine("30217", () => ({ amount: 0 })),
    rules: ["DUP-07"],
    place: "line:",
  },
  {
    id: "unit-twice",
    what: "同名单位录了两个编码",
    department: "ecology",
    plant: (book) => {
      Object.assign(book.units[1] ?? {}, { name: book.units[0]?.name });
    },
    rules: ["DUP-10"],
    place: "book:units[",
  },
  {
    id: "project-without-lines",
    what: "项目没有明细",
    department: "water",
    plant: (book) => {
      book.projects.push({ ...projectOf(book), code: "423-9", name: "山坪塘整治", objective: "整治山坪塘9口。" });
    },
    rules: ["DUP-08"],
    place: "book:projects[2]",
  },
  {
    id: "same-purchase",
    what: "同一采购录了两次",
    department: "hospital",
    plant: (book) => {
      book.procurement.push(...book.procurement.slice(0, 1).map((item) => ({ ...item })));
    },
    rules: ["DUP-04"],
    place: "book:procurement[",
  },
];
