import type { PlantedError } from "../types";
import { addLike, balance, changeLine } from "./edits";

/** 政府采购, 资产, “三公”. */
export const PURCHASES: readonly PlantedError[] = [
  {
    id: "purchase-beyond-unit",
    what: "采购大于单位的支出",
    department: "ecology",
    plant: (book) => {
      Object.assign(book.procurement[0] ?? {}, { amount: 1_000_000_000 });
    },
    rules: ["ZC-06"],
    place: "book:procurement[0]",
  },
  {
    id: "purchase-of-other-source",
    what: "采购的资金来源与项目不同",
    department: "ecology",
    plant: (book) => {
      Object.assign(book.procurement[0] ?? {}, { project: "425-1", source: "governmentFund" });
    },
    rules: ["X-16", "ZC-07"],
    place: "book:procurement[0]",
  },
  {
    id: "service-as-goods",
    what: "物业服务列为货物",
    department: "court",
    plant: (book) => {
      Object.assign(book.procurement[0] ?? {}, { category: "goods" });
    },
    rules: ["ZC-08"],
    place: "book:procurement[0].category",
  },
  {
    id: "purchase-left-out",
    what: "大额运维没有列采购",
    department: "police",
    plant: (book) => {
      book.procurement = [];
    },
    rules: ["ZC-03"],
    place: "line:",
  },
  {
    id: "cars-without-cost",
    what: "有车辆，没有运行费",
    department: "discipline",
    plant: (book) => {
      book.lines = book.lines.filter(({ economic }) => economic !== "30231");
      balance(book);
    },
    rules: ["SG-06"],
    place: "book:assets.vehicles",
  },
  {
    id: "cars-by-kind",
    what: "车辆用途合计与权属不符",
    department: "police",
    plant: (book) => {
      book.assets.vehicles.byKind.business = 3;
    },
    rules: ["ZCH-01"],
    place: "book:assets.vehicles",
  },
  {
    id: "devices-as-money",
    what: "设备台数填成金额",
    department: "court",
    plant: (book) => {
      book.assets.equipment.general = 500_000;
    },
    rules: ["ZCH-05"],
    place: "book:assets.equipment",
  },
  {
    id: "dear-car",
    what: "购车一辆八十万元",
    department: "water",
    plant: (book) => {
      addLike("31005", { economic: "31013", amount: 80_000_000, carriedOver: false })(book);
      book.assets.purchases.vehicles = 1;
    },
    rules: ["SG-09"],
    place: "line:NEW",
  },
  {
    id: "reception-grown",
    what: "公务接待费比上年增加",
    department: "court",
    plant: changeLine("30217", ({ amount }) => ({ amount: amount * 3 })),
    rules: ["SG-04"],
    place: "line:",
  },
];
