import { parentPort, workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

/*
 * Makes packets one after another, as it is told, in a thread of its own: what one of them costs in memory ends with the
 * thread, which is replaced now and then.
 */

register();
/** @type {typeof import("./job")} */
const { doJob } = await import(new URL("job.ts", import.meta.url).href);

parentPort?.on("message", async (/** @type {import("./types").Job} */ job) => {
  parentPort?.postMessage(await doJob(job, workerData));
});
