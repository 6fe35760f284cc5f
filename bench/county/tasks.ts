/** A task that a unit may have a project for; texts name the unit and quantities, so that none is a copy of another. */
export interface Task {
  name: string;
  /** 部门经济分类 款 of its two lines, with yuan for each person of the unit */
  economic: readonly [code: string, yuan: number][];
  overview(unit: string, number: number): string;
  objective(unit: string, number: number): string;
  quantity: readonly [name: string, unit: string];
  satisfied: string;
}

export const TASKS: readonly Task[] = [
  {
    name: "业务系统运行维护",
    economic: [
      ["30213", 2_100],
      ["30227", 1_400],
    ],
    overview: (unit, number) => `维护${unit}的业务系统和${number}台终端，处理故障，按期巡检。`,
    objective: (unit) => `${unit}业务系统全年稳定运行，故障当日修复。`,
    quantity: ["维护终端台数", "台"],
    satisfied: "使用人员满意度",
  },
  {
    name: "专题培训",
    economic: [
      ["30216", 600],
      ["30226", 900],
    ],
    overview: (unit, number) => `${unit}组织业务培训，培训${number}人次，支付师资和场地费用。`,
    objective: (unit) => `提高${unit}人员的业务能力，参训人员全部考核合格。`,
    quantity: ["培训人次", "人次"],
    satisfied: "参训人员满意度",
  },
  {
    name: "场所维修养护",
    economic: [
      ["30213", 1_800],
      ["30218", 700],
    ],
    overview: (unit, number) => `对${unit}的业务用房和附属设施共${number}处作日常维修养护。`,
    objective: (unit) => `保障${unit}场所和设施安全可用，隐患及时消除。`,
    quantity: ["维修养护处数", "处"],
    satisfied: "服务对象满意度",
  },
  {
    name: "宣传和公众服务",
    economic: [
      ["30202", 500],
      ["30227", 1_200],
    ],
    overview: (unit, number) => `${unit}面向公众开展政策宣传和咨询服务，印制资料${number}份。`,
    objective: (unit) => `扩大${unit}服务的知晓面，公众咨询当日答复。`,
    quantity: ["印制资料份数", "份"],
    satisfied: "公众满意度",
  },
  {
    name: "专项检查和调查",
    economic: [
      ["30211", 900],
      ["30226", 800],
    ],
    overview: (unit, number) => `${unit}开展专项检查和调查${number}次，支付差旅和临时用工费用。`,
    objective: (unit) => `全面掌握${unit}职责范围内的情况，发现的问题按期整改。`,
    quantity: ["检查调查次数", "次"],
    satisfied: "受检单位满意度",
  },
  {
    name: "档案整理数字化",
    economic: [
      ["30227", 1_500],
      ["30201", 400],
    ],
    overview: (unit, number) => `整理${unit}历年档案${number}卷，扫描、著录并挂接目录。`,
    objective: (unit) => `${unit}档案可以在线查阅，查阅时间缩短一半。`,
    quantity: ["整理档案卷数", "卷"],
    satisfied: "查阅人员满意度",
  },
];
