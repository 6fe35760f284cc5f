import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeEach, expect, it, vi } from "vitest";

const NOWHERE = "http://127.0.0.1:9";
const NEEDED = ["install.mjs", "packages.mjs", "package-folder.mjs", "progress.mjs", "follow-parent.mjs"];
const START = `import { ensureInstalled } from "./install.mjs";
import { explain } from "./progress.mjs";
try {
  await ensureInstalled();
  console.log("started with " + (await import("one/package.json", { with: { type: "json" } })).default.version);
} catch (error) {
  explain(error);
  process.exitCode = 1;
}`;

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "install-test-"));
let root = "";
const at = (...names: string[]) => path.join(root, ...names);
const write = (file: string, content: string | object) => {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
};

function lock(one: string, tool = "1.0.0") {
  const dependencies = { one };
  const devDependencies = { tool };
  write(at("package.json"), { name: "project", version: "1.0.0", type: "module", dependencies, devDependencies });
  const packages = {
    "": { name: "project", version: "1.0.0", dependencies, devDependencies },
    "node_modules/one": { version: one },
    "node_modules/tool": { version: tool, dev: true },
  };
  write(at("package-lock.json"), { name: "project", version: "1.0.0", lockfileVersion: 3, packages });
}

function place(name: string, version: string) {
  write(at("node_modules", name, "package.json"), { name, version });
  write(at("node_modules", name, "index.js"), "");
}

/** Names and contents of everything that stands in node_modules. */
function standing() {
  const entries = fs.readdirSync(at("node_modules"), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => path.join(parentPath, name));
  return Object.fromEntries(files.sort().map((file) => [file, fs.readFileSync(file, "utf8")]));
}

/** The archive of a package; `says` is the version that it claims inside. */
function archive(name: string, says: string): Buffer {
  const packed = fs.mkdtempSync(path.join(folder, "packed-"));
  write(path.join(packed, "package/package.json"), { name, version: says });
  return execFileSync("tar", ["-czf", "-", "-C", packed, "package"]);
}

/** What the registry has: versions of packages, and what each archive claims to be. */
let offered: Record<string, Record<string, string>> = {};
let silent = false;

const registry = http.createServer((request, response) => {
  const [, name = "", , file] = (request.url ?? "").split("/");
  const versions = offered[name] ?? {};
  if (silent && name === "one") return;
  if (file) {
    const version = file.slice(name.length + 1, -".tgz".length);
    response.end(archive(name, versions[version] ?? ""));
    return;
  }
  const dist = (version: string) => ({ tarball: `${address}/${name}/-/${name}-${version}.tgz` });
  const described = Object.keys(versions).map((version) => [version, { name, version, dist: dist(version) }]);
  response.statusCode = name in offered || name === "-" ? 200 : 404;
  response.end(JSON.stringify({ name, versions: Object.fromEntries(described), "dist-tags": {} }));
});
registry.listen(0, "127.0.0.1");
await once(registry, "listening");
const address = `http://127.0.0.1:${(registry.address() as AddressInfo).port}`;

const variables = (source: string) => ({
  ...process.env,
  npm_config_registry: source,
  npm_config_cache: at("cache"),
  npm_config_omit: "",
  npm_config_logs_max: "0",
});

async function start(source: string) {
  const child = spawn(process.execPath, [at("scripts/go.mjs")], { env: variables(source) });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  const [code] = await once(child, "close");
  const lines = output.split("\n").filter((line) => line && !line.includes("安装依赖"));
  return { code, lines, installed: output.includes("安装依赖") };
}

beforeEach(() => {
  // A folder of its own for each: what a killed start had begun may still write into the folder before.
  root = fs.mkdtempSync(path.join(folder, "project-"));
  for (const name of NEEDED) {
    write(at("scripts", name), fs.readFileSync(path.join(import.meta.dirname, name), "utf8"));
  }
  write(at("scripts/go.mjs"), START);
  lock("1.0.0");
  place("one", "1.0.0");
  place("tool", "1.0.0");
  write(at("node_modules/.package-lock.json"), {
    packages: { "node_modules/one": {}, "node_modules/tool": { dev: true } },
  });
  offered = { one: { "1.0.0": "1.0.0", "2.0.0": "2.0.0" }, tool: { "1.0.0": "1.0.0" } };
  silent = false;
});

afterAll(() => {
  registry.closeAllConnections();
  registry.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

it("installs nothing where all stands, or lacks only what tests and builds", async () => {
  expect(await start(NOWHERE)).toEqual({ code: 0, lines: ["started with 1.0.0"], installed: false });
  fs.rmSync(at("node_modules/tool"), { recursive: true });
  expect(await start(NOWHERE)).toEqual({ code: 0, lines: ["started with 1.0.0"], installed: false });
});

it("goes on with the old packages where the new cannot be had, and leaves them as they are", async () => {
  lock("2.0.0");
  const before = standing();
  const { code, lines } = await start(NOWHERE);
  expect(lines).toEqual([
    "⚠ 新的依赖没有装上：连不上软件源。原来的 node_modules 没有改动。先用原来的依赖运行。",
    "  one 应为 2.0.0，现为 1.0.0",
    "started with 1.0.0",
  ]);
  expect(code).toBe(0);
  expect(standing()).toEqual(before);
  expect(fs.existsSync(at(".install"))).toBe(false);
});

it("says what is missing and what to do where the old packages do not serve, and loses none of them", async () => {
  fs.rmSync(at("node_modules/one"), { recursive: true });
  const before = standing();
  const { code, lines } = await start(NOWHERE);
  expect(lines).toEqual([
    "✗ 依赖没有装上：连不上软件源。原来的 node_modules 没有改动。缺少下列依赖，程序不能运行：",
    "  缺少 one 1.0.0",
    "请接通软件源（npm config set registry 地址）后重新运行；不能联网的机器，请在系统和处理器相同、能联网的机器上取同一版程序，",
    "运行 npm ci，再把那里的 node_modules 整个复制过来。",
  ]);
  expect(code).toBe(1);
  expect(standing()).toEqual(before);
});

it("swaps the new packages in once they are complete", async () => {
  lock("2.0.0");
  write(at("node_modules/left-over/index.js"), "");
  expect(await start(address)).toMatchObject({ code: 0, lines: ["started with 2.0.0"] });
  expect(fs.readdirSync(at("node_modules")).sort()).toEqual([".package-lock.json", "one", "tool"]);
  expect(fs.existsSync(at(".install"))).toBe(false);
});

it("brings no tools back where they were pruned", async () => {
  lock("2.0.0");
  fs.rmSync(at("node_modules/tool"), { recursive: true });
  write(at("node_modules/.package-lock.json"), { packages: { "node_modules/one": {} } });
  expect(await start(address)).toMatchObject({ code: 0, lines: ["started with 2.0.0"] });
  expect(fs.readdirSync(at("node_modules")).sort()).toEqual([".package-lock.json", "one"]);
});

it("keeps the old packages where what was installed is not what the lock names", async () => {
  lock("2.0.0");
  offered.one = { "2.0.0": "1.9.9" };
  const before = standing();
  const { code, lines } = await start(address);
  expect(lines).toEqual([
    "⚠ 新的依赖没有装上：装好的与 package-lock.json 不符：",
    "  one 应为 2.0.0，现为 1.9.9。原来的 node_modules 没有改动。先用原来的依赖运行。",
    "  one 应为 2.0.0，现为 1.0.0",
    "started with 1.0.0",
  ]);
  expect(code).toBe(0);
  expect(standing()).toEqual(before);
});

it("loses nothing when it is killed while it installs, and cleans up at the next start", async () => {
  lock("2.0.0");
  silent = true;
  const before = standing();
  const child = spawn(process.execPath, [at("scripts/go.mjs")], { env: variables(address), stdio: "ignore" });
  await vi.waitFor(() => expect(fs.existsSync(at(".install", String(child.pid), "package.json"))).toBe(true), 30_000);
  child.kill("SIGKILL");
  await once(child, "exit");
  expect(standing()).toEqual(before);
  lock("1.0.0");
  expect(await start(NOWHERE)).toEqual({ code: 0, lines: ["started with 1.0.0"], installed: false });
  expect(fs.existsSync(at(".install"))).toBe(false);
});

it("puts the old packages back when it was killed between taking them away and putting the new ones in", async () => {
  const { pid } = spawnSync(process.execPath, ["-e", ""]);
  const before = standing();
  fs.mkdirSync(at(".install", String(pid)), { recursive: true });
  fs.renameSync(at("node_modules"), at(".install", String(pid), "old"));
  expect(await start(NOWHERE)).toEqual({ code: 0, lines: ["started with 1.0.0"], installed: false });
  expect(standing()).toEqual(before);
  expect(fs.existsSync(at(".install"))).toBe(false);
});
