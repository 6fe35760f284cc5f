import { STAGE_LABELS } from "@/lib/domain/labels";
import type { Todo } from "../todos/types";

/** How many things a mail names before it only counts. */
const NAMED = 20;

function partsOf(todo: Todo): string[] {
  const { title, fiscalYear, departmentName, unitName, stage, because, reason, due, reminder } = todo;
  const where = [`${fiscalYear} 年 ${departmentName}`, unitName, stage && STAGE_LABELS[stage]].filter(Boolean);
  return [
    `${title}：${where.join("，")}`,
    reason === "" ? because : `${because}，理由请登录查看`,
    ...(reminder ? [`${reminder.by} 催办，内容请登录查看`] : []),
    ...(due ? [due.words] : []),
  ];
}

/**
 * What a person is told by mail. What people wrote is not in it: it may name amounts, and mail goes through foreign hands.
 *
 * @param fresh what waits for the person and was not told before; at least one
 * @param address where the program is opened
 */
export function mailText(name: string, fresh: readonly Todo[], address: string): { subject: string; text: string } {
  const named = fresh.slice(0, NAMED).map((todo, index) => {
    const [first = "", ...more] = partsOf(todo);
    return [`${index + 1}. ${first}`, ...more.map((line) => `   ${line}`)].join("\n");
  });
  const left = fresh.length - named.length;
  const text = [
    `${name}：`,
    `有 ${fresh.length} 项新的待办等您处理。`,
    ...named,
    ...(left > 0 ? [`另有 ${left} 项。`] : []),
    `请登录处理：${new URL("/todos", address).href}`,
    "本邮件由系统自动发出，请勿回复。不想再收到的，请在“我的账号”中关闭邮件提醒。",
  ].join("\n\n");
  return { subject: `十六表：${fresh.length} 项新的待办`, text: `${text}\n` };
}
