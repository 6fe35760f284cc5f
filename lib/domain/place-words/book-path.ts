import { REASON_SUBJECT_LABELS } from "../labels";

/** What the parts of a book are called, longest path first. */
const PARTS: readonly [prefix: string, words: string][] = [
  ["narrative.responsibilities", "文字说明·职能职责"],
  ["narrative.divisions", "文字说明·内设机构"],
  ["narrative.subordinates", "文字说明·下属事业单位"],
  ["narrative.contact", "文字说明·联系人"],
  ["narrative.reasons", "文字说明·变动原因"],
  ["narrative.uses", "文字说明·主要用途"],
  ["narrative", "文字说明"],
  ["assets.vehicles", "国有资产·车辆"],
  ["assets.equipment", "国有资产·设备"],
  ["assets.purchases", "国有资产·计划购置"],
  ["assets", "国有资产"],
  ["priorYear", "上年数"],
  ["performance", "部门整体绩效"],
  ["procurement", "政府采购"],
  ["projects", "项目"],
  ["unitStatements", "单位填报"],
  ["units", "预算单位"],
  ["lines", "支出明细"],
  ["revenues", "收入"],
  ["carryForward", "结转下年"],
  ["department", "部门"],
  ["codeNames", "科目名称"],
  ["edition", "版式和科目年度"],
];

function positionOf(rest: string): string {
  const position = /^\[(\d+)\]/.exec(rest)?.[1];
  return position === undefined ? "" : `第 ${Number(position) + 1} 项`;
}

function subjectOf(path: string): string {
  const found = Object.entries(REASON_SUBJECT_LABELS)
    .filter(
      ([subject]) => path.startsWith(`narrative.reasons.${subject}`) || path.startsWith(`narrative.uses.${subject}`),
    )
    .sort(([a], [b]) => b.length - a.length)[0];
  return found ? found[1] : "";
}

/** A path of the book as a person would say it: `projects[1].indicators` → 项目第 2 项. */
export function bookPathWords(path: string): string {
  const part = PARTS.find(
    ([prefix]) => path === prefix || path.startsWith(`${prefix}.`) || path.startsWith(`${prefix}[`),
  );
  if (!part) return "填报数据";
  const [prefix, words] = part;
  const subject = subjectOf(path);
  return `${words}${subject && `·${subject}`}${positionOf(path.slice(prefix.length))}`;
}
