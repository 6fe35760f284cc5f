import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/**
 * What axe finds wrong on a page as it stands, by rule with the elements concerned.
 *
 * What passed is not described, and frames are not asked: with a large table that took longer than the rules themselves. The
 * one frame there is, the page for the public in its preview, has a test of its own.
 */
export async function accessibilityViolations(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] });
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}
