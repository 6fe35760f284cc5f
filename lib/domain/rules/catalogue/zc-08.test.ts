import { describe, expect, it } from "vitest";
import type { ProcurementCategory } from "../../book/types";
import { checkRule } from "../run";
import { found } from "../testing";
import { ZC_08 } from "./zc-08";
import { buying, purchase } from "./zc-testing";

const named = (name: string, category: ProcurementCategory) => buying([purchase({ name, category })]);

describe("ZC-08", () => {
  it.each<[string, ProcurementCategory]>([
    ["办公楼物业管理服务", "services"],
    ["物业管理服务（学费安排）", "services"],
    ["高性能服务器", "goods"],
    ["动物疫苗", "goods"],
    ["社区养老服务站建设", "works"],
    ["法庭装修工程", "works"],
    ["工程监理", "services"],
    ["消防车辆更新", "goods"],
    ["房屋维修", "works"],
    ["火化机用油", "goods"],
    ["执法装备", "goods"],
    ["公益广告制作投放", "services"],
    ["城区绿化管护服务", "services"],
  ])("accepts %s as %s", (name, category) => {
    expect(found(ZC_08, named(name, category))).toEqual([]);
  });

  it.each<[string, ProcurementCategory, string]>([
    ["办公楼物业管理服务", "goods", "服务"],
    ["宣传资料印刷", "goods", "服务"],
    ["公务车辆租赁", "goods", "服务"],
    ["信息系统运维服务（二期）", "works", "服务"],
    ["电梯维修", "goods", "服务"],
    ["台式计算机", "services", "货物"],
    ["审判庭空调采购", "works", "货物"],
    ["看守所改造工程", "services", "工程"],
  ])("asks whether %s is %s", (name, category, expected) => {
    const context = named(name, category);
    expect(found(ZC_08, context)).toEqual(["ZC-08 book:procurement[0].category"]);
    expect(checkRule(ZC_08, context)[0]?.expected).toBe(expected);
  });

  it("says which it is and which it should be", () => {
    expect(checkRule(ZC_08, named("宣传资料印刷", "goods"))[0]).toMatchObject({
      severity: "confirm",
      message: "采购项目“宣传资料印刷”一般属于服务，现列货物",
    });
  });
});
