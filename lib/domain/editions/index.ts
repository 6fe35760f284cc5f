import { BookError } from "../book/error";
import { chongqing2024 } from "./chongqing-2024";
import type { Edition } from "./types";

/** Every edition the program knows, by id. */
export const EDITIONS: ReadonlyMap<string, Edition> = new Map([chongqing2024].map((edition) => [edition.id, edition]));

/**
 * The edition a book names.
 *
 * @throws BookError naming the editions there are
 */
export function editionOf(id: string): Edition {
  const edition = EDITIONS.get(id);
  if (!edition)
    throw new BookError("edition", JSON.stringify(id), `没有这个版式，应为 ${[...EDITIONS.keys()].join("、")} 之一`);
  return edition;
}

export type { Edition, RuleParameters } from "./types";
