/** The products that name others in their own name come first. */
const BROWSERS: readonly [RegExp, string][] = [
  [/Edg\/(\d+)/, "Edge"],
  [/QaxBrowser|Qaxbrowser/, "奇安信浏览器"],
  [/360(?:SE|EE|ENT)/, "360 浏览器"],
  [/Firefox\/(\d+)/, "Firefox"],
  [/Chrome\/(\d+)/, "Chrome"],
  [/Version\/(\d+).*Safari/, "Safari"],
];

const SYSTEMS: readonly [RegExp, string][] = [
  [/Windows/, "Windows"],
  [/Android/, "Android"],
  [/iPhone|iPad/, "iOS"],
  [/Mac OS X/, "macOS"],
  [/Linux/, "Linux"],
];

/** A browser and its system as a person knows them, by the header User-Agent: `Chrome 147（Windows）`. */
export function browserWords(userAgent: string): string {
  const found = BROWSERS.flatMap(([pattern, name]) => {
    const match = pattern.exec(userAgent);
    return match ? [[name, match[1]].filter(Boolean).join(" ")] : [];
  })[0];
  const system = SYSTEMS.find(([pattern]) => pattern.test(userAgent))?.[1];
  return `${found ?? "其他浏览器"}${system ? `（${system}）` : ""}`;
}
