import { type Fen, formatYuan } from "@/lib/domain/money";
import type { AdjustmentView } from "@/lib/features/review/types";
import { grouped } from "../trace/grouped";

export const STATUS_WORDS: Readonly<Record<AdjustmentView["status"], string>> = {
  proposed: "待处理",
  adopted: "已采纳",
  answered: "未采纳，已答复",
  withdrawn: "已撤销",
};

/** `1,776,589.00` */
export const yuanText = (fen: Fen) => grouped(formatYuan(fen));

/** What is cut or added, the word beside saying which: `6,589.00`. */
export const adjustedText = (requested: Fen, approved: Fen) => yuanText(Math.abs(approved - requested));

/** 核定数 less 申报数 with its sign: `-6,589.00`, `+200.00`. */
export function differenceText(requested: Fen, approved: Fen): string {
  return `${approved > requested ? "+" : ""}${yuanText(approved - requested)}`;
}
