import type { Run } from "./types";

/** What may stand in a sentence: words, one run, or several. Null stands for nothing. */
export type Said = string | number | Run | readonly Run[] | null;

function toRuns(said: Said): readonly Run[] {
  if (said === null) return [];
  if (typeof said === "string" || typeof said === "number") return [{ kind: "fixed", text: String(said) }];
  return Array.isArray(said) ? said : [said as Run];
}

/** Neighbouring fixed words become one run; empty ones vanish. */
function merge(runs: readonly Run[]): Run[] {
  const merged: Run[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    if (run.kind === "fixed" && last?.kind === "fixed")
      merged[merged.length - 1] = { kind: "fixed", text: last.text + run.text };
    else if (run.text !== "" || run.kind !== "fixed") merged.push(run);
  }
  return merged;
}

/** A sentence: a template whose holes are figures, people's words or further sentences. */
export function say(words: TemplateStringsArray, ...holes: Said[]): Run[] {
  return merge(words.flatMap((text, index) => [...toRuns(text), ...toRuns(holes[index] ?? null)]));
}

/** Sentences put together with a separator between them; empty ones are left out. */
export function join(parts: readonly Run[][], separator: string): Run[] {
  const said = parts.filter((part) => part.length > 0);
  return merge(said.flatMap((part, index) => (index ? [...toRuns(separator), ...part] : part)));
}

/** The text of runs, as a reader sees it. */
export function textOf(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join("");
}
