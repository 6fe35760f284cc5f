import { oncePerText } from "../../once";

/** The districts and counties of 重庆 and its development zones, without 区, 县 and 自治县. */
const DISTRICTS =
  "万州 黔江 涪陵 渝中 大渡口 江北 沙坪坝 九龙坡 南岸 北碚 渝北 巴南 长寿 江津 合川 永川 南川 綦江 大足 璧山 铜梁 潼南 荣昌 开州 梁平 武隆 城口 丰都 垫江 忠 云阳 奉节 巫山 巫溪 石柱土家族 秀山土家族苗族 酉阳土家族苗族 彭水苗族土家族".split(
    " ",
  );
const ZONES = "万盛经开区 万盛经济技术开发区 两江新区 重庆高新区 西部科学城重庆高新区 双桥经开区".split(" ");

/** 省级行政区 other than 重庆, and the cities from whose budgets texts are taken most. */
const ELSEWHERE =
  "北京市 天津市 上海市 河北省 山西省 内蒙古自治区 辽宁省 吉林省 黑龙江省 江苏省 浙江省 安徽省 福建省 江西省 山东省 河南省 湖北省 湖南省 广东省 广西壮族自治区 海南省 四川省 贵州省 云南省 西藏自治区 陕西省 甘肃省 青海省 宁夏回族自治区 新疆维吾尔自治区 成都市 贵阳市 遵义市 昆明市 武汉市 长沙市 西安市 广州市 深圳市 南京市 杭州市 郑州市 济南市 合肥市 福州市 南昌市 兰州市".split(
    " ",
  );

const REGION = new RegExp(
  [`(?<![效尽])(?:${DISTRICTS.join("|")})(?:自治)?[区县](?!域|间|分|划|块|别|级)`, ...ZONES, ...ELSEWHERE].join("|"),
  "g",
);

/** A place that a text names, with where it stands. */
export interface NamedRegion {
  name: string;
  index: number;
}

/** The districts of 重庆, provinces and cities a text names by their full names, in order. */
export const regionsNamed = oncePerText((text): readonly NamedRegion[] =>
  [...text.matchAll(REGION)].map((match) => ({ name: match[0], index: match.index })),
);

/** The name of a region without what kind of region it is: 万盛 of 万盛经开区 and of 重庆市万盛经济技术开发区. */
export function regionStem(name: string): string {
  const local = name.replace(/^重庆市(?=.)/, "");
  return local.replace(/(?:自治)?县$|(?:经济技术开发|经开|高新|新)?区$/, "") || local;
}
