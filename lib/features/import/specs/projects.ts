import { PROJECT_CATEGORY_TERMS, PROJECT_TIER_TERMS, RELATION_TERMS } from "@/lib/domain/book/terms";
import type { Indicator, IndicatorRelation, ProjectCategory, ProjectTier } from "@/lib/domain/book/types";
import { fieldLabel } from "@/lib/domain/entry/labels";
import type { ImportColumn, ImportRows, ImportSpec, IndicatorRow } from "../kinds";
import { AMOUNT_COLUMN, cell, PROJECT_NAME_COLUMN, printedText, UNIT_COLUMN } from "./columns";

const label = (field: string) => fieldLabel("project", field);
const indicatorLabel = (field: string) => fieldLabel("project", `indicators[0].${field}`);

function words(id: string, heading: string, required: boolean, width: number, hint: string): ImportColumn {
  return { kind: "text", id, heading, required, width, hint };
}

function choice(id: string, heading: string, terms: Readonly<Record<string, string>>, width: number): ImportColumn {
  return { kind: "choice", terms, id, heading, required: true, width, hint: "从下拉列表选择" };
}

/** 项目信息: one row a project; its indicators have a template of their own. */
export const PROJECTS: ImportSpec<ImportRows["projects"]> = {
  sheet: "项目信息",
  columns: [
    UNIT_COLUMN,
    words("code", label("code"), true, 14, "同一预算内不能重复；改动编码视为另一个项目"),
    words("name", label("name"), true, 26, "项目全称"),
    choice("category", label("category"), PROJECT_CATEGORY_TERMS, 14),
    choice("tier", label("tier"), PROJECT_TIER_TERMS, 12),
    words("supervisor", label("supervisor"), false, 26, "可不填"),
    {
      ...AMOUNT_COLUMN,
      id: "localTransfer",
      heading: `${label("localTransfer")}（元）`,
      required: false,
      hint: "其中补助镇街的金额，以元为单位，最多两位小数；不填为 0",
    },
    words("overview", label("overview"), false, 50, "可不填"),
    words("objective", label("objective"), false, 50, "可不填"),
  ],
  trees: [],
  rowsOf: (book, unit) =>
    book.projects
      .filter((project) => unit === null || project.unit === unit)
      .map(({ indicators: _, ...project }) => ({
        ...project,
        code: printedText(project.code),
        name: printedText(project.name),
        supervisor: printedText(project.supervisor),
        overview: printedText(project.overview),
        objective: printedText(project.objective),
      })),
  cellsOf: (row) => ({ ...row }),
  rowOf: (cells) => ({
    code: cell<string>(cells, "code"),
    name: cell<string>(cells, "name"),
    unit: cell<string>(cells, "unit"),
    category: cell<ProjectCategory>(cells, "category"),
    tier: cell<ProjectTier>(cells, "tier"),
    supervisor: cell<string | null>(cells, "supervisor") ?? "",
    localTransfer: cell<number | null>(cells, "localTransfer") ?? 0,
    overview: cell<string | null>(cells, "overview") ?? "",
    objective: cell<string | null>(cells, "objective") ?? "",
  }),
  unitOf: ({ unit }) => ({ unit, column: "unit" }),
  single: ({ code }) => ({ column: "code", name: `项目编码 ${code}` }),
  naturalKey: ({ code }) => [code],
};

function indicatorRows(indicators: readonly Indicator[], project: string | null): IndicatorRow[] {
  return indicators.map(({ name, unit, target, ...rest }) => ({
    ...rest,
    project,
    name: printedText(name),
    unit: unit === null ? null : printedText(unit) || null,
    target: printedText(target),
  }));
}

/** 绩效指标: of every project and, without a project, of the department as a whole; in the order in which they are printed. */
export const INDICATORS: ImportSpec<IndicatorRow> = {
  sheet: "绩效指标",
  columns: [
    {
      kind: "project",
      id: "project",
      heading: "项目编码",
      required: false,
      width: 14,
      hint: "须是已录入的项目，见下表；部门整体绩效的指标空着",
    },
    PROJECT_NAME_COLUMN,
    words("name", indicatorLabel("name"), true, 40, "同一项目的指标按列出的次序打印"),
    {
      kind: "number",
      decimals: 6,
      maximum: 100,
      id: "weight",
      heading: indicatorLabel("weight"),
      required: true,
      width: 10,
      hint: "0 至 100 的数字，不带百分号",
    },
    words("unit", indicatorLabel("unit"), false, 12, "定性指标空着"),
    choice("relation", indicatorLabel("relation"), RELATION_TERMS, 10),
    words("target", indicatorLabel("target"), false, 16, "数字或文字，不带计量单位"),
    {
      kind: "boolean",
      id: "core",
      heading: indicatorLabel("core"),
      required: false,
      width: 14,
      hint: "填“是”或“否”；不填为“否”",
    },
  ],
  trees: [],
  rowsOf: (book, unit) => [
    ...(unit === null ? indicatorRows(book.performance.indicators, null) : []),
    ...book.projects
      .filter((project) => unit === null || project.unit === unit)
      .flatMap(({ code, indicators }) => indicatorRows(indicators, code)),
  ],
  cellsOf: (row, book) => ({
    ...row,
    projectName:
      row.project === null ? "部门整体绩效" : (book.projects.find(({ code }) => code === row.project)?.name ?? null),
  }),
  rowOf: (cells) => ({
    project: cell<string | null>(cells, "project"),
    name: cell<string>(cells, "name"),
    weight: cell<number>(cells, "weight"),
    unit: cell<string | null>(cells, "unit"),
    relation: cell<IndicatorRelation>(cells, "relation"),
    target: cell<string | null>(cells, "target") ?? "",
    core: cell<boolean>(cells, "core"),
  }),
  unitOf: ({ project }, book) => ({
    unit: book.projects.find(({ code }) => code === project)?.unit ?? null,
    column: "project",
  }),
  naturalKey: ({ project, name }) => [project, name],
};
