import { join } from "node:path";
import { chromium } from "@playwright/test";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterEach, expect, it } from "vitest";
import { findBrowser } from "./browser.mjs";

const NO_FONTS = join(import.meta.dirname, "no-fonts.conf");
const settings = process.env.FONTCONFIG_FILE;
afterEach(() => {
  if (settings === undefined) delete process.env.FONTCONFIG_FILE;
  else process.env.FONTCONFIG_FILE = settings;
});

it("prints Chinese on a machine that has no fonts", async () => {
  process.env.FONTCONFIG_FILE = NO_FONTS;
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
