/** For whom something is done: turns go round by department, within one by person. */
export interface Owner {
  department: string;
  person: string;
}

/**
 * What waits to be done, in fair turns: of departments one after the other, of the people of each one after the other, of each
 * person in the order of asking. Whoever asks for fifty things holds up others by one.
 */
export class FairQueue<T> {
  /** in the order of their turns: who was served goes to the end */
  readonly #departments = new Map<string, Map<string, T[]>>();

  /** How much of a person's waits. */
  waitingOf({ department, person }: Owner): number {
    return this.#departments.get(department)?.get(person)?.length ?? 0;
  }

  put({ department, person }: Owner, item: T): void {
    const people = this.#departments.get(department) ?? new Map<string, T[]>();
    this.#departments.set(department, people);
    const items = people.get(person);
    if (items) items.push(item);
    else people.set(person, [item]);
  }

  /** Takes what is next. @param may whether it is a person's turn at all */
  take(may: (owner: Owner) => boolean): T | undefined {
    for (const [department, people] of this.#departments) {
      for (const [person, items] of people) {
        if (!may({ department, person })) continue;
        const item = items.shift();
        people.delete(person);
        if (items.length > 0) people.set(person, items);
        this.#departments.delete(department);
        if (people.size > 0) this.#departments.set(department, people);
        return item;
      }
    }
    return undefined;
  }
}
