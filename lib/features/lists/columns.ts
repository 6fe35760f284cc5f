import type { z } from "zod";
import { ACCOUNT_RULE } from "@/lib/domain/access/account";
import { UNIT_KIND_TERMS } from "@/lib/domain/book/terms";
import { ROLE_LABELS } from "@/lib/domain/labels";
import { newDepartmentInput, newSectionInput } from "../departments/schema";
import type { ImportColumn } from "../import/kinds";
import { accountName, personName } from "../people/schema";
import { newUnitInput } from "../units/schema";
import type { ListName } from "./types";

/** What 范围 says when a role is held in all departments. */
export const EVERYWHERE = "全部部门";

/** A column of a list. */
export type ListColumn = ImportColumn & {
  /** other headings that mean the same */
  also?: readonly string[];
  /** what a text of the column must be, as the screens ask for it too */
  check?: z.ZodType;
  /** words that mean one of the terms, folded */
  synonyms?: Readonly<Record<string, string>>;
};

/** How one list stands in the workbook. */
export interface ListSpec {
  /** name of the worksheet */
  sheet: string;
  /** what a row of it is called */
  what: string;
  /** the line below the title */
  owner: string;
  columns: readonly ListColumn[];
  /** the columns in which a row is found again */
  key: readonly string[];
}

type Facts = Omit<ListColumn, "kind" | "required" | "terms" | "tree" | "decimals" | "maximum">;
const text = (facts: Facts, required = true): ListColumn => ({ kind: "text", required, ...facts });

const kinds = Object.fromEntries(Object.entries(UNIT_KIND_TERMS).map(([kind, term]) => [kind, `${term}单位`]));

/** What finance offices write besides the three kinds: they are of one, and say more. */
const KIND_SYNONYMS: Readonly<Record<string, string>> = {
  行政机关: "administrative",
  参公事业单位: "civilServiceManaged",
  参照公务员法管理事业单位: "civilServiceManaged",
  参照公务员法管理的事业单位: "civilServiceManaged",
  参照公务员管理事业单位: "civilServiceManaged",
  公益一类: "institution",
  公益二类: "institution",
  公益一类事业单位: "institution",
  公益二类事业单位: "institution",
  全额拨款事业单位: "institution",
  差额拨款事业单位: "institution",
};

const SECTIONS: ListSpec = {
  sheet: "归口",
  what: "归口",
  owner: "审核各部门预算的业务股，每行一个",
  key: ["name"],
  columns: [
    text({
      ...{ id: "name", heading: "名称", width: 46, also: ["归口名称", "归口业务股名称"] },
      ...{ hint: "业务股的名称，如“教科文股”；不能只是数字", check: newSectionInput.shape.name },
    }),
  ],
};

const DEPARTMENTS: ListSpec = {
  sheet: "部门",
  what: "部门",
  owner: "编制部门预算的一级预算单位，每行一个",
  key: ["code"],
  columns: [
    text({
      ...{ id: "code", heading: "部门编码", width: 14, digits: true, also: ["部门代码", "编码"] },
      ...{ hint: "3 至 6 位数字，以后不能改", check: newDepartmentInput.shape.code },
    }),
    text({
      ...{ id: "name", heading: "部门全称", width: 44, also: ["部门名称", "名称"] },
      ...{ hint: "印在公开材料标题中的全称", check: newDepartmentInput.shape.name },
    }),
    text(
      {
        ...{ id: "region", heading: "区划名称", width: 20, also: ["区划", "地区", "区划名称(印在标题)"] },
        ...{ hint: "印在公开材料标题中，如“示例县”；新增部门不填的，用本单位初始化时的区划名称" },
        check: newDepartmentInput.shape.region,
      },
      false,
    ),
    text(
      {
        ...{ id: "section", heading: "归口", width: 20, also: ["归口业务股", "业务股", "归口股室"] },
        ...{ hint: "“归口”表中的名称；没有归口的不填" },
      },
      false,
    ),
  ],
};

const UNITS: ListSpec = {
  sheet: "单位",
  what: "单位",
  owner: "各部门的预算单位，每行一个，部门本级也要列；最多三级",
  key: ["department", "code"],
  columns: [
    text({
      ...{ id: "department", heading: "部门编码", width: 14, digits: true, also: ["部门代码", "主管部门编码"] },
      ...{ hint: "“部门”表中的编码" },
    }),
    text({
      ...{ id: "code", heading: "单位编码", width: 16, digits: true, also: ["单位代码", "预算单位编码"] },
      ...{ hint: "6 至 12 位数字，以部门编码开头，以后不能改", check: newUnitInput.shape.code },
    }),
    text({
      ...{ id: "name", heading: "单位名称", width: 44, also: ["单位全称", "预算单位名称"] },
      ...{ hint: "单位全称", check: newUnitInput.shape.name },
    }),
    {
      ...{ kind: "choice", terms: kinds, synonyms: KIND_SYNONYMS, required: true },
      ...{ id: "kind", heading: "单位性质", width: 14, hint: "从下拉列表选择" },
    },
    text(
      {
        ...{ id: "parent", heading: "上级单位编码", width: 16, digits: true, also: ["上级单位代码", "上级编码"] },
        ...{ hint: "同一部门内上一级单位的编码；直属部门的不填" },
      },
      false,
    ),
  ],
};

const PEOPLE: ListSpec = {
  sheet: "人员",
  what: "人员",
  owner: "每人一行；角色在“角色”表中填",
  key: ["account"],
  columns: [
    text({
      ...{ id: "account", heading: "账号", width: 24, digits: true, also: ["登录账号", "用户名", "工号", "手机号"] },
      ...{ hint: ACCOUNT_RULE, check: accountName },
    }),
    text({ id: "name", heading: "姓名", width: 24, hint: "本人姓名", check: personName }),
  ],
};

const ROLES: ListSpec = {
  sheet: "角色",
  what: "角色",
  owner: "每行一个角色；一人有几个角色的填几行",
  key: ["account", "role", "reach", "unit"],
  columns: [
    text({
      ...{ id: "account", heading: "账号", width: 24, digits: true, also: ["登录账号", "用户名", "工号", "手机号"] },
      ...{ hint: "“人员”表中的账号，或系统中已有的账号" },
    }),
    {
      ...{ kind: "info", id: "person", heading: "姓名", required: false, width: 16, hint: "供对照，不读取" },
    },
    {
      ...{ kind: "choice", terms: ROLE_LABELS, required: true },
      ...{ id: "role", heading: "角色", width: 16, hint: "从下拉列表选择" },
    },
    text({
      ...{ id: "reach", heading: "范围", width: 24, digits: true, also: ["任职范围", "部门编码", "部门编码或归口"] },
      ...{ hint: "部门编码、归口名称或“全部部门”；系统管理员、预算股只能是“全部部门”，部门管理员只能是一个部门" },
    }),
    text(
      {
        ...{ id: "unit", heading: "单位编码", width: 16, digits: true, also: ["单位代码"] },
        ...{ hint: "只办理一个单位的经办填单位编码；其他角色不填" },
      },
      false,
    ),
  ],
};

/** How each list stands in the workbook. */
export const LIST_SPECS: Readonly<Record<ListName, ListSpec>> = {
  sections: SECTIONS,
  departments: DEPARTMENTS,
  units: UNITS,
  people: PEOPLE,
  roles: ROLES,
};
