import type { BudgetBook, UnitKind } from "@/lib/domain/book/types";
import { CARRIED_CODES } from "@/lib/domain/classification";
import { type DepartmentBuilder, department } from "@/lib/domain/rules/corpus/departments";
import { generator } from "../large-book";
import type { DepartmentKind } from "./kinds";
import { TASKS } from "./tasks";

/** A department with its units before anything is planned. */
export interface PlannedDepartment {
  code: string;
  /** 部门全称 */
  name: string;
  region: string;
  kind: DepartmentKind;
  units: { name: string; kind: UnitKind; lines: number }[];
}

/** 日常公用经费 in the order in which a unit takes them, in yuan for each person. */
const OPERATING: readonly [code: string, yuan: number][] = [
  ["30201", 2_600],
  ["30206", 1_100],
  ["30205", 300],
  ["30207", 500],
  ["30211", 1_300],
  ["30213", 900],
  ["30202", 200],
  ["30226", 700],
  ["30214", 400],
  ["30218", 350],
  ["30229", 450],
  ["30299", 550],
];
/** Wages with what follows from them. */
const STAFF_LINES = 6;
const LEAST_LINES = STAFF_LINES + 2;
const LINES_A_TASK = 2;

/** How the lines of a unit are divided: what is left of its staff goes to tasks and 日常公用经费. */
function division(lines: number) {
  const free = Math.max(lines, LEAST_LINES) - STAFF_LINES;
  const retired = free >= 8 ? 1 : 0;
  const wanted = free >= 8 ? Math.floor((free - retired - 4) / (LINES_A_TASK * 3)) + 1 : 0;
  const most = OPERATING.length + 1;
  const needed = Math.ceil((free - retired - most) / LINES_A_TASK);
  const tasks = Math.min(TASKS.length, Math.max(wanted, needed));
  return { retired, tasks, operating: Math.min(most, free - retired - tasks * LINES_A_TASK) };
}

const whole = (yuan: number) => Math.round(yuan / 100) * 100;

/** 项 of running an institution below a department: its own, 事业运行 of the same 款, or what else there is. */
function runOf({ item, below }: DepartmentKind): string {
  if (below) return below;
  return CARRIED_CODES.of(2024).function.get(`${item}50`) ? `${item}50` : `${item}99`;
}

function planUnit(
  builder: DepartmentBuilder,
  { name, kind, lines }: PlannedDepartment["units"][number],
  department: DepartmentKind,
  pick: (below: number) => number,
): void {
  const isOffice = kind !== "institution";
  const people = 8 + pick(40);
  const item = isOffice ? `${department.item}01` : department.kind ? department.item : runOf(department);
  const task = isOffice ? `${department.item}02` : (department.task ?? `${department.item}99`);
  const wages = { base: people * 42_000, more: people * 61_000 };
  const { retired, tasks, operating } = division(lines);
  builder.unit(name, kind).staff({ ...wages, function: item });
  if (retired > 0) builder.retired(whole(people * 2_400));
  const union: [string, number] = ["30228", whole((wages.base + wages.more) / 50)];
  const others = OPERATING.slice(0, operating - 1).map(([code, yuan]) => [code, whole(people * yuan)]);
  builder.operating(item, Object.fromEntries([union, ...others]));
  const first = pick(TASKS.length);
  for (let index = 0; index < tasks; index++) {
    const one = TASKS[(first + index) % TASKS.length];
    if (!one) continue;
    // Another number for each project of the department: no two have the same targets.
    const number = 21 + builder.book.projects.length * 3 + pick(3);
    builder.project({
      name: `${name}${one.name}`,
      function: task,
      economic: Object.fromEntries(one.economic.map(([code, yuan]) => [code, whole(people * yuan)])),
      overview: one.overview(name, number),
      objective: one.objective(name, number),
      quantity: [one.quantity[0], String(number), one.quantity[1]],
      satisfied: `${name}${one.satisfied}`,
    });
  }
}

/** The same book as that of another year. */
function inYear(book: BudgetBook, fiscalYear: number): BudgetBook {
  return {
    ...book,
    fiscalYear,
    assets: { ...book.assets, asOfYear: fiscalYear - 1 },
    priorYear: book.priorYear && { ...book.priorYear, fiscalYear: fiscalYear - 1 },
  };
}

/** The budget of a department for a year, right in all that rules ask. */
export function countyBook(planned: PlannedDepartment, fiscalYear: number): BudgetBook {
  const { code, name, region, kind, units } = planned;
  const builder = department(code, name, region);
  const pick = generator(Number(code) + fiscalYear);
  for (const unit of units) planUnit(builder, unit, kind, pick);
  const [own, ...others] = units;
  const served = 300 + pick(4_000);
  const word = kind.name.slice(-2);
  builder
    .performance(
      `履行${name}的职责，为群众和企业提供及时、规范的服务，全年服务${served}人次。`,
      ["服务人次", String(served), "人次"],
      "服务对象满意度",
    )
    .words({
      responsibilities: [`承担${kind.name}职责范围内的管理和服务工作`, "承办县委、县政府交办的其他事项"],
      divisions: ["办公室", "计划财务科", `${word}业务科`],
      subordinates: own ? others.map((unit) => unit.name) : [],
      uses: { "general.project": "开展业务、维护系统和场所", operatingExpense: "办公、水电、邮电、差旅和维修" },
    });
  return inYear(builder.build(), fiscalYear);
}
