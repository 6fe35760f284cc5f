import { PROCUREMENT_TERMS } from "../../book/terms";
import type { ProcurementCategory, ProcurementItem } from "../../book/types";
import type { Rule, Violation } from "../types";
import { hasProcurement } from "./shared-applies";
import { purchasesOf } from "./zc-projects";

/** What a purchase is, by the word its name ends with; only words that mean one category wherever they stand. */
const ENDINGS: readonly { category: ProcurementCategory; words: RegExp; not: readonly ProcurementCategory[] }[] = [
  {
    category: "services",
    words: /(服务|物业|物业管理|印刷|租赁|保洁|保安|安保|咨询|审计|监理|评估|代理|运维|维保|培训)(费|项目)?$/,
    not: ["goods", "works"],
  },
  { category: "services", words: /(维修|维护|检测|监测|设计|勘察|编制)(费|项目)?$/, not: ["goods"] },
  {
    category: "goods",
    words:
      /(计算机|电脑|打印机|复印机|扫描仪|投影仪|空调|服务器|交换机|家具|课桌椅|桌椅|汽车|轿车|复印纸|疫苗|教材|图书|校服|被装)(购置|采购)?$/,
    not: ["works", "services"],
  },
  { category: "works", words: /(建设|改造|装修|修缮|新建|扩建|安装|土建|绿化|道路)工程$/, not: ["goods", "services"] },
];

/** The name without what is said of it in brackets at its end. */
const nameOf = ({ name }: ProcurementItem) => name.trim().replace(/[（(][^（()）]*[)）]$/, "");

export const ZC_08: Rule = {
  id: "ZC-08",
  title: "采购类别与采购项目名称相符",
  severity: "confirm",
  basis: "财库〔2022〕31号（政府采购品目分类目录）",
  applies: hasProcurement,
  check: ({ book }) =>
    purchasesOf(book).flatMap(({ item, index }): Violation[] => {
      const told = ENDINGS.find(({ words }) => words.test(nameOf(item)));
      if (!told?.not.includes(item.category)) return [];
      const [actual, expected] = [PROCUREMENT_TERMS[item.category], PROCUREMENT_TERMS[told.category]];
      return [
        {
          place: { kind: "book", path: `procurement[${index}].category` },
          message: `采购项目“${item.name}”一般属于${expected}，现列${actual}`,
          actual,
          expected,
          remedy: `对照政府采购品目分类目录核对类别；确属${actual}的，写明理由后保留`,
        },
      ];
    }),
};
