/** What groups are made by: for each record the number of its value, and how many values there are. */
export interface Numbered {
  numbers: Int32Array;
  values: { readonly length: number };
}

/** Records in groups: the group of each record by its position, and the first record of each group. */
export interface Groups {
  of: Int32Array;
  first: readonly number[];
}

/** Up to so many combinations for each record groups are found in an array, beyond that by key. */
const DENSE = 16;
const SMALL = 1_024;

/** The group of a combination of two numbers; -1 while none has it. */
interface Known {
  get(key: number): number;
  set(key: number, group: number): void;
}

function known(combinations: number, records: number): Known {
  if (combinations <= SMALL + records * DENSE) {
    const groups = new Int32Array(combinations).fill(-1);
    return {
      get: (key) => groups[key] as number,
      set: (key, group) => {
        groups[key] = group;
      },
    };
  }
  const groups = new Map<number, number>();
  return { get: (key) => groups.get(key) ?? -1, set: (key, group) => groups.set(key, group) };
}

/** Each group taken apart by the values of one more column. */
function refine({ of, first }: Groups, { numbers, values }: Numbered): Groups {
  const groups = known(first.length * values.length, of.length);
  const refined = new Int32Array(of.length);
  const firstOf: number[] = [];
  for (let record = 0; record < of.length; record++) {
    const key = (of[record] as number) * values.length + (numbers[record] as number);
    let group = groups.get(key);
    if (group < 0) {
      group = firstOf.push(record) - 1;
      groups.set(key, group);
    }
    refined[record] = group;
  }
  return { of: refined, first: firstOf };
}

/** Groups the records that agree in every column: there are never more groups than records, however many columns are asked for. */
export function groupsBy(length: number, columns: readonly Numbered[]): Groups {
  const all: Groups = { of: new Int32Array(length), first: length > 0 ? [0] : [] };
  return columns.filter(({ values }) => values.length > 1).reduce(refine, all);
}
