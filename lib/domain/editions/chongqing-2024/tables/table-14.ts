import type { FormDeclaration } from "../../../tables/declaration";
import { FORM_WIDTHS, label, text } from "./boxes";

export const table14: FormDeclaration = {
  kind: "form",
  key: "departmentPerformance",
  number: "14",
  label: "{body}公开表14",
  sheet: "表十四",
  title: "{year} 年{region}{body}预算整体绩效目标表",
  orientation: "portrait",
  emptyNote: "备注：本{body}{year}年未设置整体绩效目标，因此本表无数据。",
  repeatFor: null,
  widths: FORM_WIDTHS,
  rows: [
    {
      id: "department",
      boxes: [
        label("部门（单位）名称"),
        text(2, ({ book }) => book.department.name),
        label("{body}支出预算数"),
        { columns: 3, content: { kind: "figure", column: "expenditure", terms: () => [{ from: "lines" }] } },
      ],
    },
    { id: "objective", boxes: [label("当年整体绩效目标"), text(6, ({ book }) => book.performance.objective)] },
  ],
  indicators: ({ book }) => book.performance.indicators,
  unknownNote: ({ book }) =>
    book.notStated?.includes("performance") ? "备注：本{body}{year}年整体绩效目标尚未填报。" : null,
  blank: ({ book: { performance } }) => performance.objective === "" && performance.indicators.length === 0,
};
