import type { MenuItem } from "./grid-menu";
import { type CommandParts, type GridWork, runCommand } from "./use-grid-commands";

/** What can be done in a grid, as its menu lists it; the keys do the same. */
export function gridMenu(
  parts: CommandParts,
  rights: { readOnly: boolean; adds: boolean },
  more: readonly MenuItem[],
): MenuItem[][] {
  const { readOnly, adds } = rights;
  const item = (label: string, keys: string, command: GridWork, disabled = false): MenuItem => ({
    ...{ label, keys, disabled },
    run: () => runCommand(command, parts),
  });
  return [
    [
      item("向下填充", "Ctrl D", { do: "fillDown" }, readOnly),
      item("向右填充", "Ctrl R", { do: "fillRight" }, readOnly),
      item("清空", "Delete", { do: "clear" }, readOnly),
    ],
    [
      item("在下方插入一行", "Ctrl Enter", { do: "insertBelow" }, !adds),
      item("删除选中的行", "Ctrl -", { do: "removeRows" }, !adds),
    ],
    [item("撤销", "Ctrl Z", { do: "undo" }, readOnly), item("重做", "Ctrl Y", { do: "redo" }, readOnly)],
    [item("按本列筛选、排序", "Ctrl Shift L", { do: "arrange" }), item("查找、替换", "Ctrl F", { do: "find" })],
    ...(more.length > 0 ? [[...more]] : []),
  ];
}
