const BAR = 24;

/** Where a run tells how far it has come. */
export type ProgressStream = Pick<NodeJS.WriteStream, "isTTY"> & { write(text: string): unknown };

/** How far a run has come: one line that is written over on a terminal, a line a packet elsewhere. */
export class Progress {
  private done = 0;
  private readonly start = performance.now();

  constructor(
    private readonly total: number,
    private readonly stream: ProgressStream,
  ) {}

  /** Minutes and seconds that the rest will take at the pace so far. */
  private remaining(): string {
    const seconds = Math.ceil((((performance.now() - this.start) / this.done) * (this.total - this.done)) / 1000);
    return seconds >= 60 ? `约剩 ${Math.ceil(seconds / 60)} 分钟` : `约剩 ${seconds} 秒`;
  }

  /** Says that one more is finished. */
  step(words: string): void {
    this.done++;
    const count = `[${this.done}/${this.total}]`;
    if (!this.stream.isTTY) {
      this.stream.write(`${count} ${words}\n`);
      return;
    }
    const filled = Math.round((this.done / this.total) * BAR);
    const bar = `${"█".repeat(filled)}${"░".repeat(BAR - filled)}`;
    this.stream.write(`\r\u001b[K${bar} ${count} ${this.remaining()} ${words}`);
  }

  /** Leaves the line of a terminal. */
  end(): void {
    if (this.stream.isTTY) this.stream.write("\n");
  }
}
