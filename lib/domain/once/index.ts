/**
 * A function of an object that computes once for each object and remembers what came out as long as that object lives.
 * For what many ask of one book, one disclosure or one declaration, which nobody changes once it is made.
 */
export function oncePer<K extends object, V>(compute: (of: K) => V): (of: K) => V {
  const known = new WeakMap<K, { value: V }>();
  return (of) => {
    let found = known.get(of);
    if (!found) {
      found = { value: compute(of) };
      known.set(of, found);
    }
    return found.value;
  };
}

/** So many texts are remembered, and none longer than this: the texts of the budgets that are worked on at one time. */
const MOST_TEXTS = 10_000;
const LONGEST_TEXT = 2_000;

/**
 * A function of a text alone that computes once for each text and remembers what came out. Of a budget that is looked at
 * again, or typed into, nearly every text is as it was.
 */
export function oncePerText<V>(compute: (text: string) => V): (text: string) => V {
  const known = new Map<string, { value: V }>();
  return (text) => {
    if (text.length > LONGEST_TEXT) return compute(text);
    let found = known.get(text);
    if (!found) {
      if (known.size >= MOST_TEXTS) known.clear();
      found = { value: compute(text) };
      known.set(text, found);
    }
    return found.value;
  };
}
