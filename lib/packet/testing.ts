import { demoBook } from "../domain/book/testing";
import type { Disclosure } from "../domain/disclosure/types";
import { CARRIED_BASIS } from "../domain/editions/basis";
import { formatForTable, WAN_YUAN } from "../domain/money";
import type { Section } from "../domain/narrative/types";
import { NO_TRACE } from "../domain/tables/records";
import type { Cell, CellRole, FigureCell, Table } from "../domain/tables/types";

/** A text that file formats trip over: markup, a formula, an escape, characters outside the basic plane, line ends. */
export const HOSTILE =
  '=cmd|" /C calc"!A0 <b>&amp;</b> ]]> _x0041_ 喆堃𬭎 #panic("x") $a$ @here\n第二行\u0000\u0007\u202e\ud800';
/** What is to be read back of it. */
export const HOSTILE_PRINTED = '=cmd|" /C calc"!A0 <b>&amp;</b> ]]> _x0041_ 喆堃𬭎 #panic("x") $a$ @here\n第二行';

interface Shape {
  columns?: number;
  rows?: number;
  indent?: number;
}

function words(role: CellRole, text: string, { columns = 1, rows = 1, indent = 0 }: Shape = {}): Cell {
  return { kind: "text", role, text, columns, rows, indent };
}

/** A printed figure, given in hundredths of a 万元. */
function figure(address: string, printed: number, { columns = 1, rows = 1 }: Shape = {}): FigureCell {
  const text = formatForTable(printed, WAN_YUAN);
  const fen = printed * 10_000;
  return {
    kind: "figure",
    role: "amount",
    text,
    columns,
    rows,
    indent: 0,
    address,
    fen,
    printed,
    trace: NO_TRACE,
    sums: [],
  };
}

const COMMON = { departmentName: "示例区示例办公室", unit: WAN_YUAN, notes: [], empty: false };

/** A landscape grid with two header levels, a blank figure, a negative one, and a large one. */
function grid(name: string): Table {
  const row = (code: string, amounts: [number, number, number]) => {
    const ids = ["total", "basic", "project"];
    return amounts.map((amount, index) => figure(`expenditure!${code}.${ids[index]}`, amount));
  };
  return {
    ...COMMON,
    id: "expenditure",
    key: "expenditure",
    number: "3",
    sheet: "表三",
    title: "2024 年示例区部门支出总表",
    label: "部门公开表3",
    orientation: "landscape",
    layout: "grid",
    columns: [
      { id: "code", role: "code", width: 1 },
      { id: "name", role: "name", width: 3 },
      { id: "total", role: "amount", width: 1 },
      { id: "basic", role: "amount", width: 1 },
      { id: "project", role: "amount", width: 1 },
    ],
    header: [
      [
        { text: "科目", columns: 2, rows: 1 },
        null,
        { text: "总计", columns: 1, rows: 2 },
        { text: "其中", columns: 2, rows: 1 },
        null,
      ],
      [
        { text: "科目编码", columns: 1, rows: 1 },
        { text: "科目名称", columns: 1, rows: 1 },
        null,
        { text: "基本支出", columns: 1, rows: 1 },
        { text: "项目支出", columns: 1, rows: 1 },
      ],
    ],
    rows: [
      {
        id: "total",
        kind: "total",
        cells: [words("code", "合计", { columns: 2 }), null, ...row("total", [100_000_195_298, 100_000_195_299, -1])],
      },
      {
        id: "201",
        kind: "group",
        cells: [
          words("code", "201", { indent: 1 }),
          words("name", name, { indent: 1 }),
          ...row("201", [195_298, 0, 195_298]),
        ],
      },
      {
        id: "2010301",
        kind: "leaf",
        cells: [
          words("code", "2010301", { indent: 3 }),
          words("name", "行政运行", { indent: 3 }),
          ...row("2010301", [5, 0, 5]),
        ],
      },
    ],
    notes: ["说明：示例数据。"],
  };
}

/** A portrait form of one project with boxes over several rows and columns. */
function form(project: string, overview: string): Table {
  const id = `generalProjects:${project}` as const;
  const unit = (text: string) => words("label", text);
  return {
    ...COMMON,
    id,
    key: "generalProjects",
    number: "16",
    sheet: "表十六",
    title: "2024 年示例区一般项目绩效目标表",
    label: "部门公开表16",
    orientation: "portrait",
    layout: "form",
    columns: ["1", "2", "3", "4"].map((column) => ({ id: column, role: "text", width: 1 })),
    header: [],
    rows: [
      {
        id: "budget",
        kind: "label",
        cells: [
          words("label", "当年预算", { rows: 2 }),
          figure(`${id}!budget.amount`, 28_520, { rows: 2 }),
          unit("区级支出"),
          figure(`${id}!budget.district`, 28_520),
        ],
      },
      { id: "local", kind: "label", cells: [null, null, unit("补助镇街"), figure(`${id}!local.amount`, 0)] },
      { id: "overview", kind: "label", cells: [unit("项目概况"), words("text", overview, { columns: 3 }), null, null] },
      {
        id: "indicator:1",
        kind: "leaf",
        cells: [words("name", "服务满意度"), words("number", "10"), words("text", "≥"), words("text", "95")],
      },
    ],
  };
}

function sections(text: string): Section[] {
  return [
    {
      key: "basics",
      numeral: "一",
      heading: "一、部门基本情况",
      paragraphs: [],
      sections: [
        {
          key: "basics.responsibilities",
          numeral: "一",
          heading: "（一）职能职责",
          paragraphs: [
            {
              id: "basics.responsibilities.1",
              numeral: "一.一.1",
              runs: [{ kind: "input", text, path: "narrative.responsibilities[0]" }],
            },
          ],
          sections: [],
        },
      ],
    },
    {
      key: "totals",
      numeral: "二",
      heading: "二、部门收支总体情况",
      paragraphs: [
        {
          id: "totals.expenditure",
          numeral: "二.1",
          runs: [
            { kind: "fixed", text: "支出预算 " },
            {
              kind: "figure",
              text: "1952.98",
              fen: 1_952_980_000,
              source: { kind: "cell", address: "expenditure!201.total" },
            },
            { kind: "fixed", text: " 万元，减少 " },
            {
              kind: "figure",
              text: "24.29",
              fen: -24_290_000,
              source: {
                kind: "formula",
                terms: [
                  { address: "generalProjects:P001!budget.amount", sign: 1 },
                  { address: "narrative!prior.basic.amount", sign: -1 },
                ],
              },
            },
            { kind: "fixed", text: " 万元，压减 " },
            { kind: "figure", text: "3.5", fen: 3_500_000, source: { kind: "book", path: "narrative.reasons" } },
            { kind: "fixed", text: " 万元；车辆 " },
            { kind: "figure", text: "4", fen: 4, source: { kind: "count", path: "assets.vehicles.owned" } },
            { kind: "fixed", text: " 辆。" },
          ],
        },
        {
          id: "totals.reason",
          numeral: "二.2",
          runs: [{ kind: "gap", text: "【待填写：变动原因】", path: "narrative.reasons", ask: "说明变动原因" }],
        },
      ],
      sections: [],
    },
  ];
}

/** A small disclosure made by hand: one grid, one form printed for two projects, every kind of run. `text` stands wherever people write. */
export function sampleDisclosure(text = "贯彻执行有关方针政策"): Disclosure {
  const tables = [grid(text), form("P001", text), form("P002", "第二个项目")];
  const titles = [tables[0], tables[1]].flatMap((table) => (table ? [table] : []));
  return {
    edition: "chongqing-2024",
    parameters: CARRIED_BASIS.edition("chongqing-2024").parameters,
    fiscalYear: 2024,
    departmentName: COMMON.departmentName,
    book: demoBook(),
    directory: titles.map(({ key, number, sheet, title }) => ({ key, number, sheet, title })),
    tables,
    narrativeFigures: [],
    narrative: { title: "示例区示例办公室2024年部门预算情况说明", sections: sections(text) },
    roundings: [
      {
        address: "expenditure!total.total",
        along: "rows",
        printed: 195_298,
        sumOfPrinted: 195_299,
        difference: -1,
        boundFen: 15_000,
        differenceFen: -10_000,
        parts: ["expenditure!201.total"],
      },
    ],
    findings: [
      {
        rule: "SUM-01",
        severity: "confirm",
        place: { kind: "cell", address: "expenditure!201.total" },
        subject: "cell:expenditure!201.total",
        also: [{ kind: "cell", address: "expenditure!20101.total" }],
        message: "合计不一致",
        actual: "1,952.98",
        expected: "1,952.99",
        difference: "-0.01",
        basis: "编制要求",
        remedy: "请核对",
      },
    ],
    figures: new Map(),
  };
}
