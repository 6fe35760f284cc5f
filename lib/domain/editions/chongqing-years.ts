import { chongqing2024 } from "./chongqing-2024";
import { extend } from "./extend";

/** The form set of 渝财预〔2022〕61号 goes on: nothing public was found that changes it, but for the code books. */
export const chongqing2025 = extend(chongqing2024, {
  id: "chongqing-2025",
  name: "重庆市区县部门预算公开（2025 年）",
  from: 2025,
});

export const chongqing2026 = extend(chongqing2025, {
  id: "chongqing-2026",
  name: "重庆市区县部门预算公开（2026 年）",
  from: 2026,
});

export const chongqing2027 = extend(chongqing2026, {
  id: "chongqing-2027",
  name: "重庆市区县部门预算公开（2027 年）",
  from: 2027,
  to: null,
});
