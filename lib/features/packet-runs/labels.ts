import type { PacketItemStatus } from "./types";

/** What the state of a packet in a run is called. */
export const PACKET_ITEM_LABELS: Readonly<Record<PacketItemStatus, string>> = {
  waiting: "排队",
  working: "正在生成",
  done: "已生成",
  failed: "失败",
  cancelled: "已取消",
};
