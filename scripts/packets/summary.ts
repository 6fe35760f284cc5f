import { countOf, type Overlap, sumByRule } from "../../lib/domain/district";
import { SEVERITY_LABELS } from "../../lib/domain/labels";
import { guardFormula, writeCsv } from "../../lib/packet/open-data/csv";
import type { Made } from "./types";

/** A book of which no packet was made, with the reason in one line. */
export interface Failed {
  file: string;
  reason: string;
}

/** What a run came to: packets and failures in the order of their files. */
export interface Run {
  made: { file: string; made: Made }[];
  failed: Failed[];
  /** the consolidated packet; null when there is none, with the reason */
  district: Made | null;
  districtProblem: string | null;
  /** the books that hold the same department or unit, for which they were not consolidated */
  overlaps: readonly Overlap[];
}

const MOST_RULES = 10;
const MOST_DEPARTMENTS = 30;

function severityCounts(made: Pick<Made, "rules">) {
  return {
    block: countOf(made.rules, "block"),
    confirm: countOf(made.rules, "confirm"),
    note: countOf(made.rules, "note"),
  };
}

/** `summary.json`: findings by department and by rule. It holds no time: the same books give the same summary. */
export function summaryJson({ made, failed, district, districtProblem, overlaps }: Run): string {
  const departments = made.map(({ file, made: one }) => ({
    file,
    folder: one.folder,
    department: one.department,
    fiscalYear: one.fiscalYear,
    draft: one.draft,
    findings: severityCounts(one),
    rules: one.rules,
  }));
  const summary = {
    format: "sixteen-tables-summary/1",
    departments,
    rules: sumByRule(made.map(({ made: one }) => one.rules)),
    district: district && { folder: district.folder, name: district.department.name, draft: district.draft },
    districtProblem,
    overlaps,
    failed,
  };
  return `${JSON.stringify(summary, null, 2)}\n`;
}

/** `summary.csv`: one line a department and rule, one without a rule for a department without findings. */
export function summaryCsv({ made, failed }: Run): string {
  const lines = made.flatMap(({ file, made: { department, draft, rules } }) => {
    const head = [file, department.code, department.name, draft ? "草稿" : "可公开"].map(guardFormula);
    if (rules.length === 0) return [[...head, "", "", "", "0"]];
    return rules.map(({ rule, title, severity, findings }) => {
      return [...head, rule, guardFormula(title), SEVERITY_LABELS[severity], String(findings)];
    });
  });
  const refused = failed.map(({ file, reason }) => [
    guardFormula(file),
    "",
    "",
    "未生成",
    "",
    guardFormula(reason),
    "",
    "",
  ]);
  const header = ["文件", "部门编码", "部门全称", "状态", "规则", "规则名称或原因", "级别", "问题数"];
  return writeCsv([header, ...lines, ...refused]);
}

function shortened(lines: string[], most: number, what: string): string[] {
  const more = lines.length - most;
  return more > 0 ? [...lines.slice(0, most), `  另有 ${more} ${what}，见 summary.csv`] : lines;
}

function districtText({ department, draft, folder, keptWords }: Made): string {
  const words = keptWords
    ? `已沿用 ${folder}.json 中补写的说明文字，改写后再次运行或用 npm run packet 生成`
    : `说明文字在 ${folder}.json 中补写后再次运行或用 npm run packet 生成`;
  return `汇总：${department.name}${draft ? "（草稿）" : ""}，部门间往来未抵销；${words}`;
}

/** What is printed at the end of a run. */
export function summaryText(run: Run, out: string): string {
  const { made, failed, district, districtProblem } = run;
  const drafts = made.filter(({ made: one }) => one.draft);
  const skipped = made.filter(({ made: one }) => one.skipped).length;
  const rules = sumByRule(made.map(({ made: one }) => one.rules)).sort((a, b) => b.departments - a.departments);
  const departments = drafts.map(({ file, made: one }) => {
    const { block, confirm } = severityCounts(one);
    return `  ${one.department.name}（${file}）：必须改正 ${block} 项，需要说明 ${confirm} 项`;
  });
  const byRule = rules.map(({ rule, title, severity, findings, departments: count }) => {
    return `  ${rule} ${title}（${SEVERITY_LABELS[severity]}）：${count} 个部门，${findings} 项`;
  });
  const consolidated = district ? districtText(district) : `汇总：未生成，${districtProblem}`;
  return [
    `公开包 ${made.length} 个，其中草稿 ${drafts.length} 个，沿用已有 ${skipped} 个；未生成 ${failed.length} 个`,
    consolidated,
    ...(drafts.length > 0 ? ["有必须改正问题的部门：", ...shortened(departments, MOST_DEPARTMENTS, "个部门")] : []),
    ...(rules.length > 0 ? ["问题最多的规则：", ...shortened(byRule, MOST_RULES, "条规则")] : []),
    ...(failed.length > 0 ? ["未生成：", ...failed.map(({ file, reason }) => `  ${file}：${reason}`)] : []),
    `已写入 ${out}`,
  ].join("\n");
}
