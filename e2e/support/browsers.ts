import type { Browser, BrowserContext, BrowserContextOptions, PlaywrightTestOptions } from "@playwright/test";

/**
 * The browsers of a worker, each of one person of one journey at a time, and then of another's: what they have fetched of the
 * program they keep, whatever a person left in them they do not. To fetch it anew takes a page longer than all else.
 */
export class Browsers {
  readonly #idle: BrowserContext[] = [];
  readonly #browser: Browser;
  readonly #options: BrowserContextOptions;

  constructor(browser: Browser, use: Partial<PlaywrightTestOptions>) {
    const { baseURL = "", locale = "zh-CN", timezoneId = "Asia/Shanghai", viewport = null } = use;
    this.#browser = browser;
    this.#options = { baseURL, locale, timezoneId, viewport };
  }

  /** One in which nobody is signed in and no page is open. */
  async take(): Promise<BrowserContext> {
    return this.#idle.pop() ?? this.#browser.newContext(this.#options);
  }

  /** Takes one back whose journey is over. */
  async giveBack(context: BrowserContext): Promise<void> {
    await Promise.all(context.pages().map((page) => page.close()));
    await context.unrouteAll();
    await context.setOffline(false);
    await context.clearPermissions();
    await context.setStorageState({ cookies: [], origins: [] });
    this.#idle.push(context);
  }
}
