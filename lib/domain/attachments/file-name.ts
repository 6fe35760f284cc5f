const LONGEST = 120;

/** Control characters and those that turn the direction of writing, behind which an ending can be hidden. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/**
 * A file name as it is kept: without folder and without what cannot be seen.
 *
 * @returns null when nothing is left, or it is longer than any system keeps
 */
export function cleanFileName(name: string): string | null {
  const last = name.normalize("NFC").split(/[\\/]/).at(-1) ?? "";
  const clean = last
    .replace(UNSEEN, "")
    .replace(/[<>:"|?*]/g, "_")
    .trim();
  return clean === "" || /^\.+$/.test(clean) || [...clean].length > LONGEST ? null : clean;
}
