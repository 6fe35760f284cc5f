import { characterReadings } from "./data/readings";

/** How one character of a name may be typed: its distinct first letters and its full syllables. */
export interface Sound {
  readonly initials: string;
  readonly syllables: readonly string[];
}

let soundByCharacter: ReadonlyMap<string, Sound> | undefined;

function compileSounds(): ReadonlyMap<string, Sound> {
  const syllables = new Map<string, string[]>();
  for (const line of characterReadings.trim().split("\n")) {
    const [syllable = "", characters = ""] = line.split(" ");
    for (const character of characters) syllables.set(character, [...(syllables.get(character) ?? []), syllable]);
  }
  return new Map([...syllables].map(([character, all]) => [character, toSound(all)]));
}

function toSound(syllables: readonly string[]): Sound {
  return { initials: [...new Set(syllables.map((syllable) => syllable.slice(0, 1)))].join(""), syllables };
}

/** The sounds of a folded name, one a character, every reading of a polyphonic one; other characters sound as themselves. */
export function soundsOf(name: string): Sound[] {
  soundByCharacter ??= compileSounds();
  const known = soundByCharacter;
  return [...name].map((character) => known.get(character) ?? toSound([character]));
}

/**
 * Where lower-case letters can be read in the sounds: 0 at the start, 1 further in, null nowhere. Each character takes its
 * first letter or a full syllable (`gwjd`, `gongwujd`); the last may be a syllable cut short (`gongw`).
 */
export function soundMatch(sounds: readonly Sound[], letters: string): 0 | 1 | null {
  for (let start = 0; start < sounds.length; start++) {
    if (readsFrom(sounds, start, letters, 0)) return start === 0 ? 0 : 1;
  }
  return null;
}

/** Whether lower-case letters are the whole of a name: all its initials, or its syllables in full (`df`, `dianfei`). */
export function soundsWhole(sounds: readonly Sound[], letters: string): boolean {
  const [sound, ...rest] = sounds;
  if (sound === undefined) return letters === "";
  if (letters !== "" && sound.initials.includes(letters.charAt(0)) && soundsWhole(rest, letters.slice(1))) return true;
  return sound.syllables.some(
    (syllable) =>
      syllable.length > 1 && letters.startsWith(syllable) && soundsWhole(rest, letters.slice(syllable.length)),
  );
}

function readsFrom(sounds: readonly Sound[], at: number, letters: string, read: number): boolean {
  if (read === letters.length) return true;
  const sound = sounds[at];
  if (sound === undefined) return false;
  const letter = letters.charAt(read);
  if (!sound.initials.includes(letter)) return false;
  if (readsFrom(sounds, at + 1, letters, read + 1)) return true;
  return sound.syllables.some((syllable) => {
    if (syllable.length < 2 || !syllable.startsWith(letter)) return false;
    const left = letters.length - read;
    if (left <= syllable.length) return syllable.startsWith(letters.slice(read));
    return letters.startsWith(syllable, read) && readsFrom(sounds, at + 1, letters, read + syllable.length);
  });
}
