import type { ReadCell } from "@/lib/domain/entry/cell-text";
import { seenWord } from "@/lib/domain/entry/seen-text";

const ok = (value: string | null): ReadCell => ({ ok: true, value });
const refused = (message: string): ReadCell => ({ ok: false, message });

/**
 * Reads a code, a name that only one has, or code and name as `202001 办公室`.
 *
 * @param what they are, as 单位
 * @param where they are, as 本预算
 */
export function readNamed(
  text: string,
  what: string,
  list: readonly { code: string; name: string }[],
  where: string,
): ReadCell {
  const typed = seenWord(text).trim();
  const plain = typed.normalize("NFKC");
  const byCode = list.find(({ code }) => code === typed || code === plain);
  if (byCode) return ok(byCode.code);
  const byBoth = list.filter(
    ({ code, name }) => plain.replace(/[\s-]/g, "") === `${code}${name}`.replace(/[\s-]/g, ""),
  );
  const found = byBoth.length > 0 ? byBoth : list.filter(({ name }) => name === typed);
  if (found.length === 1) return ok(found[0]?.code ?? null);
  if (found.length > 1) return refused(`有 ${found.length} 个${what}叫“${typed}”，请填${what}编码`);
  const padded = list.find(({ code }) => /^\d+$/.test(plain) && code.replace(/^0+/, "") === plain);
  if (padded) {
    return refused(`没有${what}“${typed}”；如是“${padded.code}”，前面的零已经丢失，请将单元格格式改为文本后重新填写`);
  }
  const known = list.length
    ? `现有${what}：${list
        .slice(0, 8)
        .map(({ code }) => code)
        .join("、")}`
    : `${where}还没有${what}`;
  return refused(`没有${what}“${typed}”（${known}），请填已有的${what}编码`);
}
