/** Keeps the values used last, up to a number or weight of them; the one not used for longest goes first, the last one stays. */
export class LeastRecentlyUsed<V> {
  readonly #values = new Map<string, { value: V; weight: number }>();
  #weight = 0;

  /** @param weigh what a value weighs when it is put in; one each when absent */
  constructor(
    readonly capacity: number,
    private readonly weigh: (value: V) => number = () => 1,
  ) {}

  get(key: string): V | undefined {
    const kept = this.#values.get(key);
    if (kept === undefined) return undefined;
    this.#values.delete(key);
    this.#values.set(key, kept);
    return kept.value;
  }

  set(key: string, value: V): void {
    this.delete(key);
    const weight = this.weigh(value);
    this.#values.set(key, { value, weight });
    this.#weight += weight;
    for (const oldest of this.#values.keys()) {
      if (this.#weight <= this.capacity || this.#values.size <= 1) return;
      this.delete(oldest);
    }
  }

  delete(key: string): void {
    this.#weight -= this.#values.get(key)?.weight ?? 0;
    this.#values.delete(key);
  }
}
