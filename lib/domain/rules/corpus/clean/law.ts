import { department } from "../departments";
import type { CleanDepartment } from "../types";

const REGION = "示例区";

function court() {
  return department("411", "示例区人民法院", REGION)
    .unit("示例区人民法院", "administrative")
    .staff({ base: 5_400_000, more: 8_600_000, function: "2040501" })
    .retired(560_000)
    .operating("2040501", { "30201": 620_000, "30206": 180_000, "30217": 20_000, "30228": 280_000, "30231": 240_000 })
    .operating("2040501", { "30239": 860_000 })
    .project({
      name: "审判执行业务",
      function: "2040504",
      economic: { "30207": 1_700_000, "30226": 1_100_000, "30211": 600_000 },
      overview: "支付送达、执行、陪审员补助等费用，人民陪审员每人每案补助100元。",
      objective: "保障审判执行工作依法开展。",
      quantity: ["办结案件数", "11800", "件"],
      satisfied: "当事人满意度",
    })
    .project({
      name: "审判法庭物业管理",
      function: "2040506",
      economic: { "30209": 1_500_000 },
      overview: "审判法庭保安、保洁和设施设备维护，建筑面积1.3万平方米。",
      objective: "保障法庭安全有序运转。",
      quantity: ["物业服务面积", "13000", "平方米"],
      satisfied: "干警满意度",
    })
    .buys("services", "物业管理服务", 1_500_000)
    .cars(8, "lawEnforcement")
    .performance("让人民群众在每一个司法案件中感受到公平正义。", ["办结案件数", "11800", "件"], "当事人满意度")
    .words({
      responsibilities: ["依法审判第一审刑事、民事、行政案件", "依法执行已经发生法律效力的判决、裁定"],
      divisions: ["政治部", "立案庭", "刑事审判庭", "民事审判庭", "执行局"],
      uses: { "general.project": "审判执行业务和法庭物业管理", operatingExpense: "办公、水电、差旅和公务用车运行" },
    })
    .build();
}

function police() {
  return department("412", "示例区公安局", REGION)
    .unit("示例区公安局", "administrative")
    .staff({ base: 28_000_000, more: 52_000_000, function: "2040201" })
    .retired(2_100_000)
    .operating("2040201", { "30201": 2_600_000, "30206": 1_900_000, "30217": 60_000, "30228": 1_600_000 })
    .operating("2040201", { "30231": 2_700_000, "30239": 3_600_000 })
    .project({
      name: "警务辅助人员经费",
      function: "2040299",
      economic: { "30226": 24_000_000 },
      overview: "警务辅助人员380名的劳务费用。",
      objective: "保持辅警队伍稳定，协助维护社会治安。",
      quantity: ["在岗辅警人数", "380", "人"],
      satisfied: "群众安全感满意度",
    })
    .project({
      name: "视频监控系统运行维护",
      function: "2040219",
      economic: { "30213": 9_600_000 },
      overview: "维护视频监控点位1.1万个，自2021年起分期接入。",
      objective: "视频监控在线率稳定在96%以上，故障修复及时。",
      quantity: ["维护监控点位", "11000", "个"],
      satisfied: "基层所队满意度",
    })
    .buys("services", "视频监控系统运行维护服务", 9_600_000)
    .cars(90, "lawEnforcement")
    .performance("维护政治安全和社会稳定。", ["刑事案件破案数", "860", "件"], "群众满意度")
    .words({
      responsibilities: ["预防、制止和侦查违法犯罪活动", "维护社会治安秩序"],
      divisions: ["警务保障处", "刑事侦查支队", "治安管理支队", "交通巡逻警察支队"],
      uses: { "general.project": "辅警经费和视频监控运行维护", operatingExpense: "办公、水电、差旅和执法执勤用车运行" },
    })
    .build();
}

function discipline() {
  return department("413", "中国共产党示例区纪律检查委员会", REGION)
    .unit("中国共产党示例区纪律检查委员会", "administrative")
    .staff({ base: 3_400_000, more: 5_600_000, function: "2011101" })
    .operating("2011101", { "30201": 360_000, "30211": 240_000, "30228": 180_000, "30231": 150_000, "30239": 540_000 })
    .project({
      name: "纪检监察办案",
      function: "2011104",
      economic: { "30211": 800_000, "30226": 420_000 },
      overview: "案件查办、巡察和信访举报受理。",
      objective: "案件按期办结，违规问题追责率达到100%。",
      quantity: ["查办案件数", "150", "件"],
      satisfied: "群众满意度",
    })
    .cars(5, "lawEnforcement")
    .performance("营造风清气正的政治生态。", ["开展巡察轮次", "4", "轮"], "群众满意度")
    .words({
      responsibilities: ["维护党的章程和其他党内法规", "协助区委推进全面从严治党"],
      divisions: ["办公室", "案件审理室", "党风政风监督室"],
      uses: { "general.project": "纪检监察办案", operatingExpense: "办公、差旅和公务用车运行" },
    })
    .build();
}

/** 政法和纪检监察. */
export const LAW: readonly CleanDepartment[] = [
  { id: "court", what: "法院，业务经费和物业", book: court },
  { id: "police", what: "公安，劳务辅警，执法车辆多", book: police },
  { id: "discipline", what: "纪检监察机关", book: discipline },
];
