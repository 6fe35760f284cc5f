/**
 * What a section of the narrative tells of, whatever its number and heading. A form set that tells of something else adds a
 * key here; saved comments and marks name sections by it.
 */
export const SECTION_KEYS = {
  basics: "部门基本情况",
  totals: "部门收支总体情况",
  budgets: "部门预算情况说明",
  threePublic: "“三公”经费情况说明",
  otherMatters: "其他重要事项的情况说明",
  terms: "专业性名词解释",
  closing: "其他说明事项",
} as const satisfies Readonly<Record<string, string>>;

export type SectionKey = keyof typeof SECTION_KEYS;

export function isSectionKey(text: string): text is SectionKey {
  return Object.hasOwn(SECTION_KEYS, text);
}
