import type { PlantedError } from "../types";
import { changeLine } from "./edits";

/** Amounts of the wrong order. */
export const AMOUNTS: readonly PlantedError[] = [
  {
    id: "wages-in-wan",
    what: "基本工资按万元录入",
    department: "court",
    plant: changeLine("30101", ({ amount }) => ({ amount: amount / 10_000 })),
    rules: ["AMT-01"],
    place: "line:L001.amount",
  },
  {
    id: "allowance-place-missing",
    what: "津贴补贴少一位",
    department: "discipline",
    plant: changeLine("30102", ({ amount }) => ({ amount: amount / 10 })),
    rules: ["AMT-01"],
    place: "line:L002.amount",
  },
  {
    id: "office-cost-ten-thousandfold",
    what: "办公费录成一万倍",
    department: "agriculture",
    plant: changeLine("30201", ({ amount }) => ({ amount: amount * 10_000 })),
    rules: ["AMT-01"],
    place: "line:L007.amount",
  },
  {
    id: "car-cost-forty-yuan",
    what: "车辆运行费只有 40 元",
    department: "police",
    plant: changeLine("30231", () => ({ amount: 4_000 })),
    rules: ["AMT-01"],
    place: "line:",
  },
  {
    id: "project-in-wan",
    what: "项目支出按万元录入",
    department: "agriculture",
    plant: changeLine("30310", ({ amount }) => ({ amount: amount / 10_000 })),
    rules: ["AMT-01"],
    place: "line:",
  },
  {
    id: "purchase-in-wan",
    what: "采购金额按万元录入",
    department: "hospital",
    plant: (book) => {
      Object.assign(book.procurement[0] ?? {}, { amount: 6_000 });
    },
    rules: ["AMT-03"],
    place: "book:procurement[0].amount",
  },
];
