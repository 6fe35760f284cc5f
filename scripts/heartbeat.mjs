// Preloaded into the web server: tells the start every second that its thread goes round. One that is stuck tells nothing
// (scripts/watch-beats.mjs).

/** Milliseconds. */
const BEAT = 1_000;

if (process.send) {
  const beat = setInterval(() => {
    if (process.connected) process.send?.("beat");
  }, BEAT);
  beat.unref();
}
