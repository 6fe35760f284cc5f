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
