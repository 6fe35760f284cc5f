import { parentPort } from "node:worker_threads";
import { registerCodeTrees } from "@/lib/domain/classification";
import { registerParameters } from "@/lib/domain/editions";
import { toldError } from "./errors";
import { JOBS } from "./jobs";
import type { Answered, Asked } from "./types";

/*
 * Does jobs one after another as they come, in a thread of its own.
 */

const answer = (said: Answered) => parentPort?.postMessage(said);

parentPort?.on("message", async ({ id, name, given, basis }: Asked) => {
  try {
    if (basis) {
      registerCodeTrees(basis.trees);
      for (const { edition, values } of basis.parameters) registerParameters(edition, values);
    }
    const job = JOBS[name] as (...given: readonly unknown[]) => Promise<unknown>;
    answer({ id, result: await job(...given) });
  } catch (error) {
    answer({ id, error: toldError(error) });
  }
});
