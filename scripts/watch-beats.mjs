/** How often is looked, in milliseconds. */
const LOOK = 1_000;

/**
 * Watches a process that beats (scripts/heartbeat.mjs): one whose thread is stuck serves nobody and does not end by itself.
 *
 * @param {import("node:child_process").ChildProcess} child
 * @param {{ patience: number, stuck: () => void }} options `patience` in milliseconds; `stuck` is called once
 * @returns {() => void} ends it
 */
export function watchBeats(child, { patience, stuck }) {
  let last = Date.now();
  let looked = Date.now();
  child.on("message", (said) => {
    if (said === "beat") last = Date.now();
  });
  const looking = setInterval(() => {
    const now = Date.now();
    // Where this process was held up itself, as by a machine that slept, the other is given its time anew.
    if (now - looked > 5 * LOOK) last = now;
    looked = now;
    if (now - last <= patience) return;
    clearInterval(looking);
    stuck();
  }, LOOK);
  looking.unref();
  const stop = () => clearInterval(looking);
  child.once("exit", stop);
  return stop;
}
