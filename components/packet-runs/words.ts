import { PACKET_ITEM_LABELS } from "@/lib/features/packet-runs/labels";
import type { PacketItemStatus, RunCounts } from "@/lib/features/packet-runs/types";

const ORDER: readonly PacketItemStatus[] = ["done", "working", "waiting", "failed", "cancelled"];

/** `共 3 份：已生成 1，正在生成 1，排队 1` */
export function countWords(counts: RunCounts): string {
  const all = ORDER.reduce((sum, status) => sum + counts[status], 0);
  const parts = ORDER.filter((status) => counts[status] > 0).map(
    (status) => `${PACKET_ITEM_LABELS[status]} ${counts[status]}`,
  );
  return `共 ${all} 份：${parts.join("，")}`;
}
