/** What a department of a county is like: its name, who reviews it, what it pays its people from, who belongs to it. */
export interface DepartmentKind {
  /** without the county's name */
  name: string;
  /** 归口 */
  section: string;
  /** 功能分类 款 of its 行政运行; of an institution its 项 */
  item: string;
  /** 项 of the institutions below it; where there is none, that of 事业运行 or 其他 */
  below?: string;
  /** 项 of what institutions below it do besides */
  task?: string;
  /** what is below it: a name for each, with its number where there are several */
  units: readonly string[];
  /** how many units it has, beside the others */
  weight: number;
  /** whether units are in three levels: below the first of `units` stand all others */
  levels?: true;
  kind?: "institution";
}

const office = (name: string, section: string, item: string, ...units: string[]): DepartmentKind => {
  return { name, section, item, units, weight: 2 };
};

/** The departments of a county, in the order in which they are taken. */
export const KINDS: readonly DepartmentKind[] = [
  {
    ...office("教育局", "教科文股", "20501", "中心学区管理办公室", "中心小学", "初级中学", "实验幼儿园"),
    ...{ below: "2050202", task: "2050202", weight: 56, levels: true },
  },
  {
    ...office("卫生健康局", "社保股", "21001", "县域医疗共同体管理中心", "中心卫生院", "疾病预防控制中心"),
    ...{ below: "2100302", task: "2100408", weight: 38, levels: true },
  },
  {
    ...office("农业农村局", "农业股", "21301", "农业技术推广站", "动物疫病预防控制中心"),
    ...{ below: "2130104", task: "2130199", weight: 12 },
  },
  {
    ...office("水利局", "农业股", "21303", "水库管理所", "水旱灾害防御站"),
    below: "2130306",
    task: "2130399",
    weight: 9,
  },
  { ...office("人力资源和社会保障局", "社保股", "20801", "社会保险中心", "就业服务中心"), below: "2080150", weight: 6 },
  { ...office("文化和旅游局", "教科文股", "20701", "文化馆", "图书馆", "博物馆"), below: "2070109", weight: 6 },
  { ...office("自然资源局", "经建股", "22001", "不动产登记中心", "基层自然资源所"), below: "2200150", weight: 10 },
  {
    ...office("交通运输局", "经建股", "21401", "公路养护中心", "道路运输服务站"),
    below: "2140106",
    task: "2140199",
    weight: 8,
  },
  {
    ...office("林业局", "农业股", "21302", "国有林场", "森林资源监测站"),
    below: "2130204",
    task: "2130299",
    weight: 7,
  },
  { ...office("住房和城乡建设局", "经建股", "21201", "建设工程质量站", "物业服务中心"), below: "2120199", weight: 5 },
  office("财政局", "行政政法股", "20106", "财政投资评审中心", "国库支付中心"),
  office("发展和改革局", "经建股", "20104", "价格认证中心"),
  office("人民政府办公室", "行政政法股", "20103", "机关事务服务中心"),
  office("县委办公室", "行政政法股", "20131", "机要保障中心"),
  office("县委组织部", "行政政法股", "20132", "党员教育中心"),
  office("县委宣传部", "教科文股", "20133", "新时代文明实践中心"),
  office("县委统一战线工作部", "行政政法股", "20134"),
  office("县委社会工作部", "行政政法股", "20139"),
  office("人民代表大会常务委员会办公室", "行政政法股", "20101"),
  office("政协委员会办公室", "行政政法股", "20102"),
  office("纪律检查委员会监察委员会", "行政政法股", "20111", "廉政教育中心"),
  office("审计局", "行政政法股", "20108", "政府投资审计中心"),
  office("统计局", "行政政法股", "20105", "社会经济调查中心"),
  office("商务局", "企业股", "20113", "商贸流通服务中心"),
  office("市场监督管理局", "企业股", "20138", "产品质量检验中心", "消费者服务中心"),
  office("信访局", "行政政法股", "20140"),
  office("总工会", "行政政法股", "20129", "职工服务中心"),
  office("公安局", "行政政法股", "20402", "流浪犬收容站"),
  office("人民检察院", "行政政法股", "20404"),
  office("人民法院", "行政政法股", "20405"),
  office("司法局", "行政政法股", "20406", "公共法律服务中心"),
  { ...office("科学技术局", "教科文股", "20601", "科技服务中心"), below: "2060199" },
  { ...office("民政局", "社保股", "20802", "社会福利院", "救助管理站"), below: "2080299", weight: 4 },
  { ...office("残疾人联合会", "社保股", "20811", "残疾人康复中心"), below: "2081199" },
  office("退役军人事务局", "社保股", "20828", "退役军人服务中心"),
  office("医疗保障局", "社保股", "21015", "医疗保障事务中心"),
  { ...office("生态环境局", "经建股", "21101", "环境监测站"), below: "2110199" },
  office("应急管理局", "经建股", "22401", "应急救援中心"),
  { ...office("城市管理局", "经建股", "21201", "市容环卫所", "园林绿化所"), below: "2120199", weight: 5 },
  { ...office("第一中学", "教科文股", "2050204"), kind: "institution", task: "2050204", weight: 1 },
  { ...office("职业教育中心", "教科文股", "2050302"), kind: "institution", task: "2050302", weight: 1 },
  { ...office("人民医院", "社保股", "2100201"), kind: "institution", task: "2100299", weight: 1 },
  { ...office("融媒体中心", "教科文股", "2070808"), kind: "institution", task: "2070899", weight: 1 },
];

/** 归口 of towns and streets. */
export const LOCAL_SECTION = "乡镇股";

const FIRST = [
  "青",
  "白",
  "石",
  "云",
  "龙",
  "金",
  "平",
  "安",
  "双",
  "清",
  "松",
  "竹",
  "柏",
  "沙",
  "泉",
  "永",
  "新",
  "高",
  "长",
  "大",
];
const SECOND = [
  "溪",
  "坪",
  "桥",
  "山",
  "湾",
  "岭",
  "塘",
  "坝",
  "沟",
  "井",
  "河",
  "滩",
  "台",
  "冲",
  "垭",
  "洲",
  "林",
  "岩",
  "庙",
  "渡",
];

/** Towns and streets, of which a county may have any number: their names are made of two syllables, then numbered. */
export function localOffice(place: number): DepartmentKind {
  const [first, second] = [FIRST[place % 20] ?? "", SECOND[(place + Math.floor(place / 20)) % 20] ?? ""];
  const round = Math.floor(place / 400);
  const name = `${first}${second}${round > 0 ? `${round + 1}号` : ""}`;
  const isStreet = place % 4 === 3;
  return {
    ...office(isStreet ? `${name}街道办事处` : `${name}镇人民政府`, LOCAL_SECTION, "20103"),
    units: ["便民服务中心", "农业服务中心", "综合行政执法大队", "社区事务服务中心"],
    weight: 4,
  };
}
