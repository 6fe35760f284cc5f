import { SOURCE_TERMS } from "../../../book/terms";
import { type BudgetBook, FISCAL_SOURCES, type Performance, SOURCES } from "../../../book/types";
import { bodyWord } from "../../../book/variant";
import type { NarrativeContext } from "../../../narrative/context";
import { join, type Said, say } from "../../../narrative/say";
import type { Run } from "../../../narrative/types";

/** What table 14 holds of the department as a whole. */
type WholeState = "set" | "withoutIndicators" | "withoutObjective" | "none";

/** What tables 15 and 16 hold of the projects that have money. */
type ProjectsState = "set" | "some" | "none";

/** What is said of 部门整体支出, 单位整体支出. */
const WHOLE: Record<WholeState, (body: string) => string> = {
  set: (body) => `${body}整体支出实行绩效目标管理`,
  withoutIndicators: (body) => `${body}整体支出设置了绩效目标，未设置绩效指标`,
  withoutObjective: (body) => `${body}整体支出设置了绩效指标，未设置绩效目标`,
  none: (body) => `未设置${body}整体支出绩效目标`,
};

const PROJECTS: Record<Exclude<ProjectsState, "set">, string> = {
  some: "绩效目标和绩效指标未全部设置",
  none: "未设置绩效目标",
};

const hasObjective = ({ objective }: Pick<Performance, "objective">) => objective.trim() !== "";

/** What is said of the whole: nothing but that it is wanted where a unit has not stated it. */
function wholeWords(book: BudgetBook, context: NarrativeContext): Said {
  if (book.notStated?.includes("performance")) return context.words("", "performance.objective", "单位整体绩效目标");
  return WHOLE[wholeState(book)](bodyWord(book));
}

function wholeState({ performance }: BudgetBook): WholeState {
  const indicators = performance.indicators.length > 0;
  if (hasObjective(performance)) return indicators ? "set" : "withoutIndicators";
  return indicators ? "withoutObjective" : "none";
}

function projectsState({ lines, projects }: BudgetBook): ProjectsState {
  const codes = new Set(lines.flatMap((line) => (line.class === "project" && line.amount > 0 ? [line.project] : [])));
  const funded = projects.filter(({ code }) => codes.has(code));
  const complete = funded.filter((project) => hasObjective(project) && project.indicators.length > 0);
  // Money of no project has no objective either.
  if (complete.length === codes.size) return "set";
  return funded.some((project) => hasObjective(project) || project.indicators.length > 0) ? "some" : "none";
}

/** `一般公共预算财政拨款285.2万元` of each source that pays for projects. */
function projectMoney(context: NarrativeContext): Run[][] {
  const fiscal: readonly string[] = FISCAL_SOURCES;
  return SOURCES.filter((source) => context.has(`narrative!project-${source}.amount`)).map((source) => {
    const name = `${SOURCE_TERMS[source]}${fiscal.includes(source) ? "财政拨款" : ""}`;
    return say`${name}${context.amount(`narrative!project-${source}.amount`)}`;
  });
}

/**
 * 绩效目标设置情况: no more is said to be under performance management than tables 14 to 16 hold objectives and indicators of
 * (预算法第三十二条).
 */
export function performance(book: BudgetBook, context: NarrativeContext): Run[] {
  const year = `${book.fiscalYear}年`;
  const whole = wholeWords(book, context);
  const money = projectMoney(context);
  if (money.length === 0) return say`${year}${whole}，未安排项目支出。`;
  const projects = projectsState(book);
  if (projects !== "set") return say`${year}${whole}；项目支出涉及${join(money, "、")}，${PROJECTS[projects]}。`;
  if (book.notStated?.includes("performance") || wholeState(book) !== "set") {
    return say`${year}全部项目支出均实行绩效目标管理，涉及${join(money, "、")}；${whole}。`;
  }
  return say`${year}${bodyWord(book)}整体支出和全部项目支出均实行绩效目标管理，其中项目支出绩效目标管理涉及${join(money, "、")}。`;
}
