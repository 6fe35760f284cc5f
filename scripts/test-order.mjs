import { BaseSequencer } from "vitest/node";
import { LONG } from "./test-groups.mjs";

/**
 * Runs the files that are known to take long before the others of their group, whatever their size: one that begins last keeps
 * a core waiting. Vitest knows how long a file took only where it has run before.
 */
export class LongestFirst extends BaseSequencer {
  /** @override @param {import("vitest/node").TestSpecification[]} files @returns {Promise<import("vitest/node").TestSpecification[]>} */
  async sort(files) {
    const sorted = await super.sort(files);
    const place = (/** @type {import("vitest/node").TestSpecification} */ { project, moduleId }) =>
      (project.config.isolate ? 0 : 2) + (LONG.some((name) => moduleId.endsWith(name)) ? 0 : 1);
    return sorted.sort((one, other) => place(one) - place(other));
  }
}
