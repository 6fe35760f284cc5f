import { BODY_WORDS, type Variant } from "../domain/book/variant";

/** One file of a packet before it is drawn: its name, its type in words (blank where its group says it), and what it holds. */
export interface PacketFileName {
  name: string;
  kind: string;
  holds: string;
}

/** The files of a year's packet, in order; those of a unit's own packet say 单位. */
export function packetFileNames(fiscalYear: number, variant: Variant = "department") {
  const budget = `${fiscalYear}年${BODY_WORDS[variant]}预算`;
  return {
    workbook: {
      name: `${budget}公开套表.xlsx`,
      kind: "Excel 工作簿",
      holds: "目录和全部套表，一张表一个工作表",
    },
    document: {
      name: `${budget}情况说明.docx`,
      kind: "Word 文档",
      holds: "说明和全部套表，数字与工作簿一致",
    },
    pdf: { name: `${budget}公开.pdf`, kind: "PDF 文档", holds: "说明和全部套表，供上网公开和存档" },
    webPage: {
      name: `${budget}公开.html`,
      kind: "网页",
      holds: "供公众浏览：收支图、与上年比较、说明和全部套表，一个文件，可直接放到网站",
    },
    tables: { name: "tables.json", kind: "数据文件", holds: "全部套表，每格为印出的文字" },
    narrative: { name: "narrative.json", kind: "数据文件", holds: "文字说明，数字附所在表格位置" },
    findings: { name: "findings.json", kind: "数据文件", holds: "校验结果" },
    roundings: { name: "roundings.json", kind: "数据文件", holds: "四舍五入差额清单" },
    coverage: {
      name: "coverage.json",
      kind: "数据文件",
      holds: "校验范围：已校验、不适用及原因、需人工核实的规则",
    },
    dataPackage: {
      name: "datapackage.json",
      kind: "",
      holds: "开放数据的说明：各 CSV 文件是哪张表，每列的名称和含义",
    },
    manifest: {
      name: "manifest.json",
      kind: "清单",
      holds: "每个文件的 SHA-256、所据修订、版式、校验规则和程序版本，供核验",
    },
  } satisfies Record<string, PacketFileName>;
}

/** 更正公告, in the packet of a revision that replaces a disclosed one. */
export function correctionFileNames(fiscalYear: number, variant: Variant = "department") {
  const notice = `${fiscalYear}年${BODY_WORDS[variant]}预算更正公告`;
  return {
    document: {
      name: `${notice}.docx`,
      kind: "Word 文档",
      holds: "更正公告，随更正后的材料发布",
    },
    pdf: { name: `${notice}.pdf`, kind: "PDF 文档", holds: "更正公告，供上网公开和存档" },
  } satisfies Record<string, PacketFileName>;
}

/** The twin of the workbook with live formulas, which a packet holds only when it is asked for. */
export function formulaWorkbookName(fiscalYear: number, variant: Variant = "department"): PacketFileName {
  return {
    name: `${fiscalYear}年${BODY_WORDS[variant]}预算公开套表（公式版）.xlsx`,
    kind: "Excel 工作簿",
    holds: "全部套表，金额精确到分，合计为公式，附核对表",
  };
}

/** The book itself, which a packet holds only when the department publishes its lines. */
export const BOOK_FILE: PacketFileName = {
  name: "book.json",
  kind: "数据文件",
  holds: "预算书全文，可据以重新计算全部套表和说明",
};
