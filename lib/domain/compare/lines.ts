import type { Line } from "../book/types";

/** A line that differs; lines keep their ids for good, so what stands elsewhere now is no difference. */
export interface LineChange {
  /** L012 */
  id: string;
  /** null when the line is new */
  before: Line | null;
  /** null when the line was deleted */
  after: Line | null;
  /** fields in which the two differ, in the order of the format; none when only one is there */
  fields: (keyof Line)[];
}

function differing(before: Line, after: Line): (keyof Line)[] {
  return (Object.keys({ ...after, ...before }) as (keyof Line)[]).filter((field) => before[field] !== after[field]);
}

/** The lines in which two books of one budget differ: those there are now in their order, then those deleted. */
export function lineChanges(before: readonly Line[], after: readonly Line[]): LineChange[] {
  const was = new Map(before.map((line) => [line.id, line]));
  const is = new Set(after.map(({ id }) => id));
  const kept = after.flatMap((line): LineChange[] => {
    const old = was.get(line.id);
    if (!old) return [{ id: line.id, before: null, after: line, fields: [] }];
    const fields = differing(old, line);
    return fields.length > 0 ? [{ id: line.id, before: old, after: line, fields }] : [];
  });
  const gone = before.filter(({ id }) => !is.has(id));
  return [...kept, ...gone.map((line): LineChange => ({ id: line.id, before: line, after: null, fields: [] }))];
}
