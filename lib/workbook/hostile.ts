import { AMOUNTS } from "./hostile/amounts";
import { ARCHIVES } from "./hostile/archives";
import type { HostileFile } from "./hostile/file";
import { MARKUP, PLACES } from "./hostile/markup";
import { PROGRAMS, WRONG_TYPES } from "./hostile/wrong-types";

/** Every kind of file that a reader must refuse, each wrong in one way and made when asked for. */
export const HOSTILE_FILES: readonly HostileFile[] = [
  ...WRONG_TYPES,
  ...PROGRAMS,
  ...ARCHIVES,
  ...MARKUP,
  ...PLACES,
  ...AMOUNTS,
];
