import { formatPath } from "@/lib/domain/book/error";
import type { EntryChange, EntryRefusal } from "@/lib/domain/entry/change";
import { EntryRefused } from "./errors";

/** A project's code stands in an index, whose entries PostgreSQL limits; no real one comes near. */
const LONGEST_CODE = 100;

/** NUL, and halves of a character: neither text nor jsonb can hold them. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;

/** Paths of the texts within a value that a database cannot hold. */
function unstorableTexts(value: unknown, path: readonly PropertyKey[] = []): string[] {
  if (typeof value === "string") return UNSTORABLE.test(value) ? [formatPath(path)] : [];
  if (Array.isArray(value)) return value.flatMap((item, index) => unstorableTexts(item, [...path, index]));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => unstorableTexts(item, [...path, name]));
}

/**
 * Refuses what has a sound form and yet no place in a database.
 *
 * @throws EntryRefused naming every such field
 */
export function refuseUnstorable(changes: readonly EntryChange[]): void {
  const refusals = changes.flatMap((change): EntryRefusal[] => {
    const { entity, key, value } = change;
    const refused = unstorableTexts(value).map((field) => ({
      entity,
      key,
      field,
      message: "含有无法保存的字符（可能是复制时带入的乱码），请删去后重新输入",
    }));
    if (change.entity !== "project" || !change.value || change.value.code.length <= LONGEST_CODE) return refused;
    const message = `项目编码过长，应不超过 ${LONGEST_CODE} 个字符`;
    return [...refused, { entity, key, field: "code", message }];
  });
  if (refusals.length > 0) throw new EntryRefused(refusals);
}
