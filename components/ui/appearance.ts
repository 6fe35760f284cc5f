/** What of the looks a person chooses, kept in the browser; the first of each is what holds where nothing was chosen. */
export const LOOKS = {
  theme: [
    { value: "auto", label: "跟随系统" },
    { value: "light", label: "浅色" },
    { value: "dark", label: "深色" },
  ],
  density: [
    { value: "compact", label: "紧凑（28）" },
    { value: "wide", label: "标准（34）" },
  ],
} as const;
export type Look = keyof typeof LOOKS;

interface CookieJar {
  get(name: string): { value: string } | undefined;
}

/** What the root element says of the looks that were chosen; a cookie may have been written by anybody. */
export function appearanceOf(cookies: CookieJar): Record<string, string> {
  const chosen = (Object.keys(LOOKS) as Look[]).flatMap((look) => {
    const value = cookies.get(look)?.value;
    const known = LOOKS[look].some((one) => one.value === value);
    return known && value !== undefined ? [[`data-${look}`, value]] : [];
  });
  return Object.fromEntries(chosen);
}
