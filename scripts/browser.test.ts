import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { findBrowser } from "./browser.mjs";

const NO_FONTS = join(import.meta.dirname, "no-fonts.conf");
const EMPTY = mkdtempSync(join(tmpdir(), "fonts-"));
afterAll(() => rmSync(EMPTY, { recursive: true }));

const settings = process.env.FONTCONFIG_FILE;
afterEach(() => {
  if (settings === undefined) delete process.env.FONTCONFIG_FILE;
  else process.env.FONTCONFIG_FILE = settings;
});

// The first time it may have to be unpacked.
beforeAll(async () => {
  await findBrowser();
});

it.each([
  ["that has no fonts", NO_FONTS],
  ["whose settings are an empty folder", EMPTY],
])("prints Chinese on a machine %s", async (_, machine) => {
  process.env.FONTCONFIG_FILE = machine;
  const launch = await findBrowser();
  const browser = await chromium.launch({ ...launch, env: { ...process.env, ...launch.env } });
  const page = await browser.newPage();
  await page.setContent("<p>预算");
  const pdf = await getDocument({ data: Uint8Array.from(await page.pdf()), verbosity: 0 }).promise;
  const { items } = await (await pdf.getPage(1)).getTextContent();
  await pdf.destroy();
  await browser.close();
  expect(items.map((item) => ("str" in item ? item.str : "")).join("")).toBe("预算");
});
