import { GRID_KEY_GROUP } from "../entry/grid-key-group";
import type { KeyGroup } from "../ui/key-sheet-dialog";

/** The keys of the frame, as the sheet of keys lists them. */
export const KEY_GROUPS: readonly KeyGroup[] = [
  GRID_KEY_GROUP,
  {
    title: "套表",
    keys: [
      { keys: ["←", "→", "↑", "↓"], does: "在数字之间移动" },
      { keys: ["Home", "End"], does: "本行第一个、最后一个数字" },
      { keys: ["Ctrl", "Home"], does: "全表第一个数字（Ctrl End 为最后一个）" },
      { keys: ["Enter"], does: "打开数字的来源" },
      { keys: ["Esc"], does: "关闭来源，回到原来的数字" },
      { keys: ["[", "]"], does: "上一张表、下一张表" },
      { keys: ["Ctrl", "P"], does: "打印当前的表" },
    ],
  },
  {
    title: "校验",
    keys: [{ keys: ["F8"], does: "转到校验；在校验页为下一个问题（Shift F8 为上一个）" }],
  },
  {
    title: "批注与对比",
    keys: [
      { keys: ["F9"], does: "下一条未解决的批注（Shift F9 为上一条）" },
      { keys: ["Shift", "F2"], does: "批注所在的数字或单元格" },
      { keys: ["F7"], does: "在对比页为下一处不同（Shift F7 为上一处）" },
    ],
  },
  {
    title: "编报进度",
    keys: [
      { keys: ["↑", "↓"], does: "同一列的上一个、下一个部门" },
      { keys: ["空格"], does: "勾选部门（按住 Shift 点选一段）" },
      { keys: ["/"], does: "查找部门" },
    ],
  },
  {
    title: "全部页面",
    keys: [
      { keys: ["Ctrl", "K"], does: "搜索编码、名称、金额、明细、项目、表、页面、部门" },
      { keys: ["Tab"], does: "下一个可操作的位置" },
      { keys: ["?"], does: "打开本说明（正在输入时按 F1）" },
    ],
  },
];
