/** There is no place left in a waiting line. */
export class LineFull extends Error {
  override readonly name = "LineFull";
}

/** Lets a few people in and one of them at a time to work that takes much memory; further people are turned away. */
export class WaitingLine {
  private inside = 0;
  private last: Promise<unknown> = Promise.resolve();

  /** @param places how many may be inside at once, waiting or at work */
  constructor(private readonly places: number) {}

  /**
   * Keeps a place while `visit` runs.
   *
   * @throws LineFull at once when there is no place; whatever `visit` throws
   */
  async enter<T>(visit: () => Promise<T>): Promise<T> {
    if (this.inside >= this.places) throw new LineFull();
    this.inside++;
    try {
      return await visit();
    } finally {
      this.inside--;
    }
  }

  /** Runs `work` when everything that came before it is done, whether that went well or not. */
  turn<T>(work: () => Promise<T>): Promise<T> {
    const run = this.last.then(work);
    this.last = run.catch(() => null);
    return run;
  }
}
