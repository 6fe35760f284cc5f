import { department } from "./departments";
import type { CleanDepartment } from "./types";

const REGION = "示例区";

function school() {
  const builder = department("401", "示例区第一初级中学", REGION)
    .unit("示例区第一初级中学", "institution")
    .staff({ base: 9_600_000, more: 14_400_000, function: "2050203" })
    .operating("2050203", { "30201": 620_000, "30205": 180_000, "30206": 420_000, "30213": 350_000, "30228": 480_000 })
    .buys("works", "教学楼外墙维修", 350_000)
    .project({
      name: "家庭经济困难学生生活补助",
      function: "2050203",
      economic: { "30308": 460_000 },
      overview: "按照每生每年1250元的标准补助家庭经济困难寄宿学生368人。",
      objective: "符合条件的学生应助尽助，保障其顺利完成学业。",
      quantity: ["补助学生人数", "368", "人"],
      satisfied: "学生和家长满意度",
    })
    .performance("落实立德树人根本任务，办好家门口的学校。", ["在校学生人数", "1860", "人"], "家长满意度")
    .words({
      responsibilities: ["实施义务教育阶段初中学历教育", "承担区教育行政部门交办的其他工作"],
      divisions: ["办公室", "教导处", "德育处", "总务处"],
      uses: { "general.project": "补助家庭经济困难寄宿学生" },
    });
  return builder.build();
}

function streetOffice() {
  const builder = department("402", "示例区人民政府桥南街道办事处", REGION)
    .unit("示例区人民政府桥南街道办事处（本级）", "administrative")
    .staff({ base: 4_200_000, more: 6_300_000, function: "2010301" })
    .operating("2010301", {
      "30201": 860_000,
      "30206": 210_000,
      "30211": 160_000,
      "30217": 40_000,
      "30228": 210_000,
      "30231": 120_000,
      "30239": 540_000,
    })
    .project({
      name: "社区工作者补助",
      function: "2080208",
      economic: { "30305": 3_240_000 },
      overview: "发放辖区社区工作者补助90人。",
      objective: "按月足额发放补助，稳定社区工作者队伍。",
      quantity: ["补助社区工作者人数", "90", "人"],
      satisfied: "居民满意度",
    })
    .unit("示例区桥南街道社区事务服务中心", "institution")
    .staff({ base: 1_200_000, more: 1_800_000, function: "2010350" })
    .operating("2010350", { "30201": 180_000, "30206": 60_000, "30228": 60_000 })
    .performance("做好辖区公共服务、公共管理、公共安全工作。", ["服务居民人数", "68000", "人"], "居民满意度")
    .words({
      responsibilities: ["统筹辖区公共服务和公共管理", "指导社区居民自治"],
      divisions: ["党政办公室", "社区建设办公室", "平安建设办公室"],
      subordinates: ["示例区桥南街道社区事务服务中心"],
      uses: { "general.project": "发放社区工作者补助", operatingExpense: "办公、差旅、水电和公务用车运行" },
    });
  builder.book.assets.vehicles = {
    ...builder.book.assets.vehicles,
    owned: 3,
    byKind: { ...builder.book.assets.vehicles.byKind, business: 3 },
  };
  return builder.build();
}

function hospital() {
  const builder = department("403", "示例区中医院", REGION)
    .unit("示例区中医院", "institution")
    .staff({ base: 5_200_000, more: 4_800_000, function: "2100202" })
    .operating("2100202", { "30218": 42_000_000, "30209": 2_600_000, "30206": 3_100_000 }, "institutionService")
    .buys("services", "物业管理服务", 2_600_000, "institutionService")
    .project({
      name: "中医药适宜技术推广",
      function: "2101704",
      economic: { "30226": 320_000, "30216": 180_000 },
      overview: "向基层医疗卫生机构推广中医药适宜技术12项。",
      objective: "提高基层中医药服务能力，方便群众就近看中医。",
      quantity: ["推广适宜技术项数", "12", "项"],
      satisfied: "受训人员满意度",
    })
    .performance("发挥中医药特色优势，保障群众健康。", ["门诊人次", "310000", "人次"], "患者满意度")
    .words({
      responsibilities: ["承担中医医疗、预防、保健任务", "推广中医药适宜技术"],
      divisions: ["院办公室", "医务科", "护理部", "财务科"],
      uses: { "general.project": "推广中医药适宜技术" },
    });
  return builder.build();
}

/** Departments without a fault, by kind. */
export const CLEAN: readonly CleanDepartment[] = [
  { id: "school", what: "初中，一个事业单位，只有一般公共预算", book: school },
  { id: "street-office", what: "街道办事处，本级和一个事业单位", book: streetOffice },
  { id: "hospital", what: "医院，财政拨款和事业收入", book: hospital },
];
