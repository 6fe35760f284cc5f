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

/** So many characters of texts each function remembers: those of some budgets that are worked on at one time. */
const MOST_CHARACTERS = 500_000;
const LONGEST_TEXT = 2_000;

/**
 * A function of a text alone that computes once for each text and remembers what came out. Of a budget that is looked at
 * again, or typed into, nearly every text is as it was. Each function so made has a memory of its own, which it empties when
 * it is full; what comes out is shared by all who ask, so it has to be a value that nobody can change.
 *
 * @param most characters of the texts that are remembered
 */
export function oncePerText<V>(compute: (text: string) => V, most = MOST_CHARACTERS): (text: string) => V {
  const known = new Map<string, { value: V }>();
  let characters = 0;
  return (text) => {
    if (text.length > LONGEST_TEXT) return compute(text);
    let found = known.get(text);
    if (!found) {
      found = { value: compute(text) };
      if (characters + text.length > most) {
        known.clear();
        characters = 0;
      }
      known.set(text, found);
      characters += text.length;
    }
    return found.value;
  };
}
