import { department } from "../departments";
import type { CleanDepartment } from "../types";

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

function kindergarten() {
  return department("404", "示例区实验幼儿园", REGION)
    .unit("示例区实验幼儿园", "institution")
    .staff({ base: 1_900_000, more: 2_600_000, function: "2050201" })
    .operating("2050201", { "30201": 120_000, "30206": 66_000, "30228": 90_000 })
    .operating("2050201", { "30213": 180_000, "30218": 420_000 }, "fiscalAccount")
    .performance("坚持公益普惠，办好学前教育。", ["在园幼儿人数", "360", "人"], "家长满意度")
    .words({
      responsibilities: ["实施学前教育，促进幼儿身心健康发展"],
      divisions: ["园务办公室", "保教处", "后勤处"],
    })
    .build();
}

function trainingCentre() {
  return department("405", "示例区公共职业技能实训中心", REGION)
    .unit("示例区公共职业技能实训中心", "institution")
    .staff({ base: 900_000, more: 1_300_000, function: "2080111", source: "institutionBusiness" })
    .operating("2080111", { "30201": 60_000, "30206": 90_000, "30228": 44_000 }, "institutionBusiness")
    .performance("面向企业和劳动者开展技能培训。", ["培训人次", "2400", "人次"], "学员满意度")
    .words({ responsibilities: ["承担职业技能实训和考核服务"], divisions: ["综合部", "实训部"] })
    .build();
}

function landReserve() {
  return department("406", "示例区土地收购储备中心", REGION)
    .unit("示例区土地收购储备中心", "institution")
    .staff({ base: 1_100_000, more: 1_700_000, function: "2200150" })
    .operating("2200150", { "30201": 80_000, "30211": 60_000, "30228": 56_000 })
    .project({
      name: "桥南片区征地补偿",
      function: "2120801",
      economic: { "31009": 86_000_000, "31010": 24_000_000, "31011": 3_000_000 },
      source: "governmentFund",
      overview: "对桥南片区612亩集体土地实施征收补偿，项目总投资3.4亿元，分三年实施。",
      objective: "按协议及时足额支付补偿款，保障重点项目用地。",
      quantity: ["征收土地面积", "612", "亩"],
      satisfied: "被征地群众满意度",
    })
    .performance("保障建设用地供应。", ["完成土地收储面积", "612", "亩"], "用地单位满意度")
    .words({
      responsibilities: ["承担土地收购、储备和前期整理"],
      divisions: ["综合科", "收储科"],
      uses: { governmentFund: "桥南片区征地补偿" },
    })
    .build();
}

/** 事业单位 that are departments of their own. */
export const INSTITUTIONS: readonly CleanDepartment[] = [
  { id: "school", what: "初中，一个事业单位，只有一般公共预算", book: school },
  { id: "hospital", what: "医院，财政拨款和事业收入", book: hospital },
  { id: "kindergarten", what: "幼儿园，保教费纳入财政专户", book: kindergarten },
  { id: "training-centre", what: "自收自支事业单位，只有事业单位经营收入", book: trainingCentre },
  { id: "land-reserve", what: "土地储备机构，基金征地补偿，没有政府采购", book: landReserve },
];
