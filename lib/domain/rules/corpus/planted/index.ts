import type { PlantedError } from "../types";
import { AMOUNTS } from "./amounts";
import { CODES } from "./codes";
import { INCOME } from "./income";
import { LAST_YEAR } from "./last-year";
import { PROJECTS } from "./projects";
import { PURCHASES } from "./purchases";
import { REPEATED } from "./repeated";
import { STAFF } from "./staff";
import { TARGETS } from "./targets";
import { WORDS } from "./words";

/** Mistakes of clerks, one in each book. */
export const PLANTED: readonly PlantedError[] = [
  ...INCOME,
  ...CODES,
  ...AMOUNTS,
  ...STAFF,
  ...REPEATED,
  ...PROJECTS,
  ...TARGETS,
  ...PURCHASES,
  ...LAST_YEAR,
  ...WORDS,
];
