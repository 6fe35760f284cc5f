import type { PlantedError } from "../types";
import { projectOf } from "./edits";

/** Reasons and texts. */
export const WORDS: readonly PlantedError[] = [
  {
    id: "no-reason",
    what: "变动没有写原因",
    department: "hospital",
    plant: (book) => {
      delete book.narrative.reasons["general.project"];
    },
    rules: ["NAR-08"],
    place: "book:narrative.reasons.general.project",
  },
  {
    id: "contact-blank",
    what: "联系电话没有填写",
    department: "street-office",
    plant: (book) => {
      book.narrative.contact.phone = "";
    },
    rules: ["NAR-20"],
    place: "book:narrative.contact.phone",
  },
  {
    id: "reason-against-direction",
    what: "支出增加，原因写压减",
    department: "court",
    plant: (book) => {
      book.narrative.reasons["general.basic"] = { text: "厉行节约，压减一般性支出" };
    },
    rules: ["NAR-22"],
    place: "book:narrative.reasons.general.basic",
  },
  {
    id: "percentage-wrong",
    what: "原因中的百分比与变动不符",
    department: "police",
    plant: (book) => {
      book.narrative.reasons["general.project"] = { text: "服务对象增加，比上年增长35.6%" };
    },
    rules: ["NAR-18"],
    place: "book:narrative.reasons.general.project",
  },
  {
    id: "reason-see-attachment",
    what: "原因写见附件",
    department: "water",
    plant: (book) => {
      book.narrative.reasons["general.project"] = { text: "见附件" };
    },
    rules: ["NAR-08", "NAR-10"],
    place: "book:narrative.reasons.general.project",
  },
  {
    id: "compared-with-2022",
    what: "与前年比较",
    department: "congress",
    plant: (book) => {
      book.narrative.reasons["general.basic"] = { text: "与2022年相比，新录用3人" };
    },
    rules: ["NAR-07", "STR-07"],
    place: "book:narrative.reasons.general.basic",
  },
  {
    id: "lead-words-pasted",
    what: "粘贴文字带“主要用于”",
    department: "court",
    plant: (book) => {
      book.narrative.uses["general.project"] = "主要用于审判执行业务";
    },
    rules: ["NAR-24"],
    place: "book:narrative.uses.general.project",
  },
  {
    id: "use-blank",
    what: "主要用途没有填写",
    department: "agriculture",
    plant: (book) => {
      delete book.narrative.uses["general.project"];
    },
    rules: ["TXT-06"],
    place: "book:narrative.uses.general.project",
  },
  {
    id: "error-value",
    what: "表格错误值进入文字",
    department: "health",
    plant: (book) => {
      projectOf(book).overview = "按#REF!标准补助。";
    },
    rules: ["TXT-01"],
    place: "book:projects[0].overview",
  },
  {
    id: "markup-left",
    what: "网页代码残留",
    department: "ecology",
    plant: (book) => {
      projectOf(book).objective = "PM₂.₅年均浓度&nbsp;下降2%。<br>";
    },
    rules: ["TXT-01"],
    place: "book:projects[0].objective",
  },
  {
    id: "secrecy-mark",
    what: "密级标记进入文字",
    department: "police",
    plant: (book) => {
      projectOf(book).overview = "机密★3年 辅警劳务费用。";
    },
    rules: ["TXT-02"],
    place: "book:projects[0].overview",
  },
  {
    id: "old-name",
    what: "沿用机构旧称",
    department: "health",
    plant: (book) => {
      book.narrative.responsibilities = ["承担原区卫生计生委移交的工作", "指导区食品药品监督管理局开展检查"];
    },
    rules: ["TXT-03"],
    place: "book:narrative.responsibilities[",
  },
  {
    id: "id-card",
    what: "身份证号进入文字",
    department: "school",
    plant: (book) => {
      projectOf(book).overview = "联系人身份证号50010119900307561X。";
    },
    rules: ["PRO-05"],
    place: "book:projects[0].overview",
  },
  {
    id: "contact-of-nobody",
    what: "联系人写 XXX",
    department: "water",
    plant: (book) => {
      book.narrative.contact.name = "XXX";
    },
    rules: ["NAR-14", "NAR-20"],
    place: "book:narrative.contact.name",
  },
  {
    id: "units-not-named",
    what: "编入预算的下属单位没有写入说明",
    department: "ecology",
    plant: (book) => {
      book.narrative.subordinates = [];
    },
    rules: ["STR-12"],
    place: "book:",
  },
  {
    id: "tried-words",
    what: "试填的文字",
    department: "congress",
    plant: (book) => {
      projectOf(book).overview = "测试";
    },
    rules: ["NAR-14", "TXT-01"],
    place: "book:projects[0].overview",
  },
];
