import type { KeyGroup } from "../ui/key-sheet-dialog";

/** The keys of the entry grid, as the sheet of keys lists them. */
export const GRID_KEY_GROUP: KeyGroup = {
  title: "填报表格",
  on: "[role=grid]",
  keys: [
    { keys: ["F2"], does: "修改单元格（直接输入则重填）；Esc 放弃" },
    { keys: ["Enter"], does: "确认并下移；Tab 确认并右移（加 Shift 反向）" },
    { keys: ["Alt", "↓"], does: "打开单元格下的列表" },
    { keys: ["Shift", "↑ ↓ ← →"], does: "选择区域（Ctrl A 全选）" },
    { keys: ["Ctrl", "C"], does: "复制；Ctrl X 剪切，Ctrl V 粘贴，Delete 清空" },
    {
      keys: ["Ctrl", "D"],
      does: "向下填充（Ctrl R 向右）；选中多行时输入后按 Ctrl Enter 填入各行；拖动选区右下角可按规律续填",
    },
    { keys: ["Ctrl", "Shift", "L"], does: "按本列筛选、排序（填报次序不变）" },
    { keys: ["Shift", "F10"], does: "打开表格菜单（或按右键）" },
    { keys: ["Ctrl", "F"], does: "查找、替换（编码、名称、金额、备注、行编号）" },
    { keys: ["Ctrl", "↑ ↓ ← →"], does: "跳到有内容的边缘（加 Shift 选中）" },
    { keys: ["Ctrl", "Z"], does: "撤销（Ctrl Y 重做）" },
    { keys: ["Ctrl", "Enter"], does: "在下方插入一行（Ctrl - 删除选中的行）" },
    { keys: ["空格"], does: "是、否切换" },
    { keys: ["="], does: "金额可填算式，如 =12*3500；Shift F3 按人数、标准、月数填写测算依据" },
    { keys: ["Esc", "Tab"], does: "离开表格" },
  ],
};
