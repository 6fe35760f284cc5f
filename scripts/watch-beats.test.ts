import { spawn } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it, onTestFinished } from "vitest";
import { watchBeats } from "./watch-beats.mjs";

const BEATS = pathToFileURL(path.join(import.meta.dirname, "heartbeat.mjs")).href;

function beating(code: string) {
  const child = spawn(process.execPath, ["--import", BEATS, "-e", code], {
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  return child;
}

it("notices a process whose thread is stuck, and leaves one alone that goes round", async () => {
  const going = beating("setInterval(() => {}, 100)");
  const stuck: string[] = [];
  const stop = watchBeats(going, { patience: 8_000, stuck: () => stuck.push("the one that goes round") });
  const hangs = beating("process.once('message', () => { for (;;); }); process.on('message', () => {})");
  await new Promise<void>((resolve) => hangs.once("message", () => resolve()));
  hangs.send("hang");
  await new Promise<void>((resolve) => watchBeats(hangs, { patience: 2_000, stuck: resolve }));
  hangs.kill("SIGKILL");
  stop();
  expect(stuck).toEqual([]);
});
