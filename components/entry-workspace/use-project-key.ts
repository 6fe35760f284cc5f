"use client";

import { useEntry } from "./entry-context";

/**
 * The key of the row of a project.
 *
 * @param name that key, or the project's code, by which links from elsewhere name it
 * @returns null when there is no such project
 */
export function useProjectKey(name: string): string | null {
  const { rows } = useEntry();
  const row = rows.project.find(({ key }) => key === name) ?? rows.project.find(({ value }) => value.code === name);
  return row?.key ?? null;
}
