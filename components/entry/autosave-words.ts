import { type AutosaveState, hasUnsaved } from "./autosave-machine";

/** How the state of saving is shown: `trouble` wants a person, `waiting` does not. */
export interface AutosaveWords {
  text: string;
  tone: "calm" | "waiting" | "trouble";
}

const TIME = new Intl.DateTimeFormat("zh-CN", {
  timeZone: "Asia/Shanghai",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23",
});

/** The clock time in Beijing: `23:04:11`. @param moment ISO 8601 */
export function clockTime(moment: string): string {
  return TIME.format(new Date(moment));
}

/**
 * The one sentence about saving. It says 已保存 only when nothing at all is left to save.
 *
 * @param typing whether something was typed that is no edit yet
 */
export function autosaveWords(state: AutosaveState, typing = false): AutosaveWords {
  const { mode, trouble, message, conflicts, refusals, savedAt } = state;
  if (mode === "signedOut") return { text: "未保存（需要登录）", tone: "trouble" };
  if (mode === "stopped") return { text: `未保存：${message ?? "服务器拒绝保存"}`, tone: "trouble" };
  if (mode === "retrying") {
    const reason = trouble === "offline" ? "离线，重试中" : "服务器没有应答，重试中";
    return { text: `未保存（${reason}）`, tone: "trouble" };
  }
  if (conflicts.size > 0) return { text: `未保存：${conflicts.size} 行有冲突`, tone: "trouble" };
  if (refusals.size > 0) return { text: `未保存：${refusals.size} 行需要更正`, tone: "trouble" };
  if (mode === "sending") return { text: "正在保存…", tone: "waiting" };
  if (typing || hasUnsaved(state)) return { text: "有修改待保存", tone: "waiting" };
  return { text: savedAt === null ? "没有未保存的修改" : `已保存 ${clockTime(savedAt)}`, tone: "calm" };
}

/** The sentence beside rows that are not whole yet: nothing is called saved as a whole while they are not. */
export function wordsBeside(words: AutosaveWords, unfinished: number): AutosaveWords {
  return unfinished > 0 && words.tone === "calm" ? { text: "其余修改已保存", tone: "calm" } : words;
}
