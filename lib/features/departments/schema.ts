import { z } from "zod";
import { named, written } from "@/lib/domain/text";
import type { DepartmentConditions } from "./types";

const department = z.uuid("没有选中部门，请刷新后重试");
const section = z.uuid("没有选中归口业务股，请刷新后重试");
/** blank for none */
const sectionOrNone = z.union([z.literal("").transform(() => null), section]);
const closedOn = z.iso.date("请选择停用日期");
/** 行政区划 as it is printed in titles. */
export const regionName = named(z.string("请输入地区").trim().min(1, "请输入地区，如“XX区”").max(40, "地区最多 40 字"));
const facts = {
  name: named(z.string("请输入部门全称").trim().min(1, "请输入部门全称").max(100, "部门全称最多 100 字")),
  region: regionName,
  section: sectionOrNone,
};
/** 部门编码, with which the codes of its units begin. */
export const departmentCode = z
  .string("请输入部门编码")
  .trim()
  .regex(/^\d{3,6}$/, "部门编码应为 3 至 6 位数字");
const sectionName = named(z.string("请输入名称").trim().min(1, "请输入名称，如“教科文股”").max(40, "名称最多 40 字"));

export const showLinesInput = z.object({
  department: z.uuid("部门编号有误，请刷新后重试"),
  showLines: z.boolean("请选择是否可展开到明细"),
});
export const newDepartmentInput = z.object({
  code: departmentCode,
  ...facts,
});
export const departmentInput = z.object({ department, ...facts });
export const closeDepartmentInput = z.object({
  ...{ department, closedOn },
  reason: written(z.string("请填写理由")).trim().max(500, "理由最多 500 字"),
});
export const mergeDepartmentInput = z.object({
  ...{ department, closedOn },
  heir: z.uuid("请选择并入的部门"),
  roles: z.boolean(),
});
export const departmentOnlyInput = z.object({ department });
export const newSectionInput = z.object({ name: sectionName });
export const sectionInput = z.object({ section, name: sectionName });
export const assignSectionInput = z.object({
  departments: z.array(z.uuid("没有选中部门")).min(1, "请先在列表中选中部门").max(500, "一次最多选 500 个部门"),
  section: sectionOrNone,
});

const conditions = z.object({
  text: z.string().trim().max(100).catch(""),
  section: z.union([z.literal(""), z.literal("none"), z.uuid()]).catch(""),
  state: z.enum(["open", "closed", "all"]).catch("open"),
});

/** Conditions as they stand in an address, which anybody may have written; what cannot be read counts for nothing. */
export function readConditions(query: Readonly<Record<string, unknown>>): DepartmentConditions {
  return conditions.parse(query);
}
