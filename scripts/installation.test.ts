import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { testDatabase } from "@/lib/server/testing";
import { forgetSetupCode, readInstallation, setupCode } from "./installation.mjs";
import { wantsDemo } from "./settings.mjs";

const { prisma, url } = await testDatabase({ office: null });

afterEach(() => vi.unstubAllEnvs());

it("is read from the database", async () => {
  expect(await readInstallation(url)).toEqual({ office: null, administrators: 0, demoAccounts: [] });
  const administrator = { memberships: { create: { role: "systemAdministrator" as const } } };
  await prisma.user.create({ data: { accountName: "guanli", displayName: "示例", ...administrator } });
  await prisma.user.create({ data: { accountName: "closed", displayName: "示例", active: false, ...administrator } });
  await prisma.office.create({
    data: { kind: "bureau", name: "临江县财政局", region: "临江县", fiscalYear: 2027, edition: "chongqing-2024" },
  });
  expect(await readInstallation(url)).toEqual({
    ...{ office: "临江县财政局", administrators: 1, demoAccounts: ["guanli"] },
  });
});

describe("the code of the set-up", () => {
  let folder = "";
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), "code-"));
    vi.stubEnv("SETUP_CODE", "");
  });
  afterEach(() => fs.rmSync(folder, { recursive: true }));

  it("is made once, kept for its owner only, and taken away", () => {
    const { code, file } = setupCode(folder);
    expect(code).toMatch(/^([A-HJ-NP-Z2-9]{4}-){2}[A-HJ-NP-Z2-9]{4}$/);
    expect(file).toBe(path.join(folder, "setup-code"));
    expect(fs.readFileSync(file ?? "", "utf8")).toBe(`${code}\n`);
    expect(fs.statSync(file ?? "").mode & 0o777).toBe(0o600);
    expect(setupCode(folder).code).toBe(code);
    forgetSetupCode(folder);
    expect(fs.existsSync(file ?? "")).toBe(false);
    expect(setupCode(folder).code).not.toBe(code);
  });

  it("may be given, if it is long enough to guard anything", () => {
    vi.stubEnv("SETUP_CODE", "given-by-the-operator");
    expect(setupCode(folder).code).toBe("given-by-the-operator");
    vi.stubEnv("SETUP_CODE", "short");
    expect(() => setupCode(folder)).toThrow("SETUP_CODE 太短，至少 12 个字符。");
  });

  it("is told where nothing can be written", () => {
    const { code, file } = setupCode(path.join(folder, "absent"));
    expect(code).toHaveLength(14);
    expect(file).toBeNull();
  });
});

describe("the demo", () => {
  const wanted = (host: string, embedded: boolean, DEMO = "", ADMIN_ACCOUNT = "") => {
    vi.stubEnv("DEMO", DEMO);
    vi.stubEnv("ADMIN_ACCOUNT", ADMIN_ACCOUNT);
    return wantsDemo({ host, embedded });
  };

  it("comes by itself only where nobody but this machine reaches it", () => {
    expect(wanted("127.0.0.1", true)).toBe(true);
    expect(wanted("0.0.0.0", true)).toBe(false);
    expect(wanted("192.0.2.7", true)).toBe(false);
    expect(wanted("127.0.0.1", false)).toBe(false);
    expect(wanted("127.0.0.1", true, "", "yunwei")).toBe(false);
  });

  it("comes anywhere when it is asked for, and nowhere when it is not wanted", () => {
    expect(wanted("0.0.0.0", true, "1")).toBe(true);
    expect(wanted("127.0.0.1", false, "1")).toBe(true);
    expect(wanted("127.0.0.1", true, "0")).toBe(false);
    expect(() => wanted("127.0.0.1", true, "1", "yunwei")).toThrow("DEMO=1 与 ADMIN_ACCOUNT 不能同时设置");
  });
});
