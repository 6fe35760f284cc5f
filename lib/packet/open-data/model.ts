import type { TableDeclaration } from "../../domain/tables/declaration";
import type { Table } from "../../domain/tables/types";
import { classificationOf, type DataField } from "./fields";

/** One table of the package with what its CSV file holds. */
export interface DataTable {
  /** name of the resource and, with its ending, of the file */
  name: string;
  table: Table;
  declaration: TableDeclaration | undefined;
  fields: DataField[];
}

/** Whether a column is income or expenditure, by the words over it; purchases are expenditure whatever pays for them. */
function directionOf({ table, declaration }: DataTable, field: DataField): "revenue" | "expenditure" {
  if (declaration?.kind === "grid" && declaration.axis === "procurement") return "expenditure";
  const words = [field.name, table.title].find((text) => /收入|支出/.test(text) && !/收支/.test(text)) ?? "";
  return words.includes("收入") ? "revenue" : "expenditure";
}

function measuresOf(data: DataTable, draft: boolean) {
  const amounts = data.fields.filter((field) => field.type === "number");
  return amounts.map((field) => [
    `${data.name}:${field.name}`,
    {
      source: field.name,
      resource: data.name,
      currency: field.currency,
      factor: field.factor,
      direction: directionOf(data, field),
      phase: draft ? "proposed" : "approved",
    },
  ]);
}

function dimensionsOf({ name: resource, fields, declaration }: DataTable) {
  const classification = classificationOf(declaration);
  const code = fields.find(({ columnType }) => columnType?.endsWith(":code"));
  const label = fields.find(({ columnType }) => columnType?.endsWith(":label"));
  if (!classification || !code || !label) return [];
  const dimension = {
    dimensionType: "classification",
    classificationType: classification.type,
    primaryKey: ["code"],
    attributes: {
      code: { source: code.name, resource },
      label: { source: label.name, resource, labelfor: "code" },
    },
  };
  return [[`${resource}:${classification.type}`, dimension]];
}

/** The fiscal model of the package: each column of amounts is a measure, the codes of each table a dimension. */
export function fiscalModel(tables: readonly DataTable[], draft: boolean) {
  return {
    measures: Object.fromEntries(tables.flatMap((data) => measuresOf(data, draft))),
    dimensions: Object.fromEntries(tables.flatMap(dimensionsOf)),
  };
}
