import type { BudgetBook } from "../../../book/types";
import { department } from "../departments";
import type { CleanDepartment } from "../types";

const REGION = "示例区";

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
  return builder.cars(3, "business").build();
}

function health() {
  return department("421", "示例区卫生健康委员会", REGION)
    .unit("示例区卫生健康委员会（本级）", "administrative")
    .staff({ base: 2_100_000, more: 3_300_000, function: "2100101" })
    .retired(280_000)
    .operating("2100101", { "30201": 240_000, "30211": 150_000, "30228": 108_000, "30231": 30_000, "30239": 340_000 })
    .project({
      name: "基本公共卫生服务",
      function: "2100408",
      economic: { "30307": 5_400_000 },
      carriedOver: { "30307": 600_000 },
      overview: "按常住人口每人每年94元的标准实施国家基本公共卫生服务项目。",
      objective: "孕产妇死亡率控制在12/10万以内，居民健康水平稳步提高。",
      quantity: ["服务常住人口", "6.4", "万人"],
      satisfied: "居民满意度",
    })
    .unit("示例区疾病预防控制中心", "institution")
    .staff({ base: 3_600_000, more: 5_800_000, function: "2100401" })
    .operating("2100401", { "30201": 300_000, "30206": 260_000, "30228": 188_000, "30231": 90_000 })
    .project({
      name: "重大传染病和新型冠状病毒变异监测",
      function: "2100409",
      economic: { "30218": 480_000, "30226": 260_000 },
      overview: "艾滋病、结核病防治，新型冠状病毒变异监测，校园聚集性疫情处置。",
      objective: "传染病报告及时率达到100%。",
      quantity: ["采集监测样本", "9600", "份"],
      satisfied: "服务对象满意度",
    })
    .cars(4, "specialised")
    .performance("提高人民健康水平。", ["家庭医生签约人数", "52000", "人"], "群众满意度")
    .words({
      responsibilities: ["组织拟订卫生健康政策", "负责疾病预防控制"],
      divisions: ["办公室", "疾病预防控制科", "医政科", "基层卫生科"],
      subordinates: ["示例区疾病预防控制中心"],
      uses: { "general.project": "基本公共卫生和传染病防控", operatingExpense: "办公、差旅和公务用车运行" },
    })
    .build();
}

function agriculture() {
  return department("422", "示例区农业农村委员会", REGION)
    .unit("示例区农业农村委员会（本级）", "administrative")
    .staff({ base: 2_400_000, more: 3_800_000, function: "2130101" })
    .operating("2130101", { "30201": 260_000, "30211": 190_000, "30228": 124_000, "30231": 60_000, "30239": 380_000 })
    .project({
      name: "耕地地力保护补贴",
      function: "2130122",
      economic: { "30310": 18_600_000 },
      overview: "按每亩补贴标准通过“一卡通”发放给种植农户。",
      objective: "面向2035年稳定粮食产能，补贴发放率达到100%。",
      quantity: ["补贴耕地面积", "14.6", "万亩"],
      satisfied: "受补贴农户满意度",
    })
    .project({
      name: "农村人居环境整治",
      function: "2130126",
      economic: { "30399": 3_000_000 },
      localTransfer: 3_000_000,
      overview: "资金下达各镇人民政府实施。",
      objective: "完成户厕改造420户，水土流失治理率达到80%。",
      quantity: ["改造户厕数", "420", "户"],
      satisfied: "村民满意度",
    })
    .unit("示例区动物疫病预防控制中心", "civilServiceManaged")
    .staff({ base: 1_000_000, more: 1_700_000, function: "2130101" })
    .operating("2130101", { "30201": 90_000, "30228": 54_000, "30239": 150_000 })
    .project({
      name: "重大动物疫情防控",
      function: "2130108",
      economic: { "30218": 460_000, "30226": 310_000 },
      overview: "强制免疫疫苗冷链、村级防疫员劳务补助，病死畜禽无害化处理。",
      objective: "不发生区域性重大动物疫情。",
      quantity: ["免疫畜禽数", "86", "万头（只）"],
      satisfied: "养殖户满意度",
    })
    .cars(2, "business")
    .performance("推进乡村全面振兴。", ["粮食播种面积", "22.3", "万亩"], "农户满意度")
    .words({
      responsibilities: ["统筹实施乡村振兴战略", "组织农业生产和动物防疫"],
      divisions: ["办公室", "种植业科", "畜牧科", "计划财务科"],
      subordinates: ["示例区动物疫病预防控制中心"],
      uses: { "general.project": "耕地补贴、人居环境整治和动物防疫", operatingExpense: "办公、差旅和公务用车运行" },
    })
    .build();
}

function water() {
  return department("423", "示例区水利局", REGION)
    .unit("示例区水利局", "administrative")
    .staff({ base: 1_400_000, more: 2_200_000, function: "2130301" })
    .operating("2130301", { "30201": 140_000, "30211": 110_000, "30228": 72_000, "30231": 60_000, "30239": 220_000 })
    .project({
      name: "中小河流治理",
      function: "2130305",
      economic: { "31005": 18_000_000 },
      carriedOver: { "31005": 2_400_000 },
      overview: "治理河道12公里，2023年至2026年分年实施。",
      objective: "新增防洪保护人口2.1万人。",
      quantity: ["治理河道长度", "12", "公里"],
      satisfied: "沿岸群众满意度",
    })
    .buys("works", "中小河流治理工程", 18_000_000)
    .project({
      name: "大中型水库移民后期扶持",
      function: "2082201",
      economic: { "30305": 2_900_000 },
      source: "governmentFund",
      overview: "按每人每年600元的标准直接补助移民4833人。",
      objective: "移民收入稳步增长，补助足额发放。",
      quantity: ["直接补助移民人数", "4833", "人"],
      satisfied: "移民满意度",
    })
    .cars(2, "business")
    .performance("提升水安全保障能力。", ["治理河道长度", "12", "公里"], "群众满意度")
    .words({
      responsibilities: ["保障水资源合理开发利用", "组织水利工程建设和管理"],
      divisions: ["办公室", "规划建设科", "河长制工作科"],
      uses: {
        "general.project": "中小河流治理",
        governmentFund: "大中型水库移民后期扶持",
        operatingExpense: "办公、差旅和公务用车运行",
      },
    })
    .build();
}

function congress() {
  return department("424", "示例区人民代表大会常务委员会办公室", REGION)
    .unit("示例区人民代表大会常务委员会办公室", "administrative")
    .staff({ base: 1_500_000, more: 2_600_000, function: "2010101" })
    .retired(350_000)
    .operating("2010101", { "30201": 150_000, "30217": 20_000, "30228": 82_000, "30239": 260_000 })
    .project({
      name: "会议和代表活动",
      function: "2010104",
      economic: { "30215": 1_200_000, "30299": 300_000 },
      overview: "召开人民代表大会会议1次、常委会会议8次，代表活动经费每人每年1500元。",
      objective: "保障代表依法履职，建议办理答复率达到100%。",
      quantity: ["召开常委会会议", "8", "次"],
      satisfied: "代表满意度",
    })
    .performance("服务保障人大及其常委会依法履职。", ["办理代表建议", "160", "件"], "代表满意度")
    .words({
      responsibilities: ["承担人大常委会会议服务保障", "联系服务代表"],
      divisions: ["秘书科", "代表联络科", "预算工作室"],
      uses: { "general.project": "会议和代表活动", operatingExpense: "办公、差旅和公务接待" },
    })
    .build();
}

function ecology() {
  return department("425", "示例区生态环境局", REGION)
    .unit("示例区生态环境局（本级）", "administrative")
    .staff({ base: 1_500_000, more: 2_300_000, function: "2110101" })
    .operating("2110101", { "30201": 150_000, "30228": 76_000, "30231": 30_000, "30239": 240_000 })
    .project({
      name: "大气污染防治",
      function: "2110301",
      economic: { "30227": 2_200_000 },
      overview: "运维PM₂.₅监测点位，空气质量较2020年持续改善，万元GDP二氧化碳排放继续下降。",
      objective: "PM₂.₅年均浓度下降2%以上。",
      quantity: ["运维监测点位", "26", "个"],
      satisfied: "公众满意度",
    })
    .buys("services", "监测点位运行维护服务", 2_200_000)
    .unit("示例区生态环境监测站", "institution")
    .staff({ base: 1_600_000, more: 2_500_000, function: "2111101" })
    .operating("2111101", { "30201": 120_000, "30228": 82_000, "30231": 60_000 })
    .cars(3, "specialised")
    .performance("深入打好污染防治攻坚战。", ["空气质量优良天数", "310", "天"], "公众满意度")
    .words({
      responsibilities: ["贯彻执行生态环境法律法规", "负责生态环境监测和执法"],
      divisions: ["办公室", "大气环境科", "水生态环境科"],
      subordinates: ["示例区生态环境监测站"],
      uses: { "general.project": "大气污染防治", operatingExpense: "办公、差旅和公务用车运行" },
    })
    .build();
}

/** Only carried-over money, no staff: an office that is being wound up. */
function windingUp(): BudgetBook {
  return department("426", "示例区第五次全国经济普查领导小组办公室", REGION)
    .unit("示例区第五次全国经济普查领导小组办公室", "administrative")
    .project({
      name: "经济普查",
      function: "2010507",
      economic: {},
      carriedOver: { "30226": 420_000, "30202": 60_000 },
      overview: "普查资料汇编和普查员劳务费用。",
      objective: "完成普查资料开发。",
      quantity: ["编印普查资料", "3", "种"],
      satisfied: "数据使用部门满意度",
    })
    .performance("完成经济普查后续工作。", ["编印普查资料", "3", "种"], "数据使用部门满意度")
    .words({
      responsibilities: ["组织实施经济普查"],
      divisions: ["综合组"],
      uses: { "general.project": "普查资料汇编" },
    })
    .build();
}

/** 行政机关 with and without units below them. */
export const OFFICES: readonly CleanDepartment[] = [
  { id: "street-office", what: "街道办事处，本级和一个事业单位", book: streetOffice },
  { id: "health", what: "卫生健康委和疾控中心，上年结转", book: health },
  { id: "agriculture", what: "农业农村委，农户补贴、补助镇街、参公单位", book: agriculture },
  { id: "water", what: "水利局，在建工程和移民基金", book: water },
  { id: "congress", what: "人大办公室，退休人员和会议费", book: congress },
  { id: "ecology", what: "生态环境局和监测站", book: ecology },
  { id: "winding-up", what: "临时机构，只有上年结转的项目支出", book: windingUp },
];
