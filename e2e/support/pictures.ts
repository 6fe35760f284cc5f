import path from "node:path";
import type { Page } from "@playwright/test";

const IMAGES = path.join(import.meta.dirname, "../../docs/images");

/** Whether the pictures of README and manuals are to be taken: on request, so that a test run leaves no file behind. */
export const TAKES_PICTURES = process.env.SCREENSHOTS === "1";

/** Takes a picture for README and manuals, where they are asked for. @param name of the file in docs/images */
export async function picture(page: Page, name: string): Promise<void> {
  if (TAKES_PICTURES) await page.screenshot({ path: path.join(IMAGES, `${name}.png`) });
}
