import { bundleOf } from "../bundle.mjs";

/*
 * Makes packets one after another, as it is told, in a process of its own. It ends with the process that started it, however
 * that ended, and leaves Ctrl+C to it.
 */

/** @type {Promise<typeof import("./job")>} */
const program = bundleOf("scripts/packets/job.ts").then((bundle) => import(bundle));

process.on("SIGINT", () => {});
process.on("disconnect", () => process.exit());
process.on(
  "message",
  async (/** @type {{ job: import("./types").Job, options: import("./types").PacketsOptions }} */ task) => {
    const { doJob } = await program;
    const answer = await doJob(task.job, task.options);
    process.send?.({ answer, peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024) });
  },
);
