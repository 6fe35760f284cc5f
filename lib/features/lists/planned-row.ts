import type { ListSpec } from "./columns";
import type { FileCell, FileRow } from "./read";
import type { PlanCell, PlanRow, RowState } from "./types";

/** A row of a file while it is compared: what stands in the program, what is wrong with it, what is said of it. */
export class PlannedRow {
  readonly row: number;
  readonly notes: string[] = [];
  private readonly problems = new Map<string, string>();
  private readonly before = new Map<string, string | null>();
  private readonly after = new Map<string, string | null>();
  private isKnown = false;

  constructor(
    private readonly spec: Pick<ListSpec, "columns" | "key">,
    private readonly file: FileRow,
  ) {
    this.row = file.row;
    for (const [id, { problem, value }] of Object.entries(file.cells)) {
      if (problem !== null) this.problems.set(id, problem);
      this.after.set(id, value);
    }
  }

  /** What the file says in a column; null for a blank, and for what could not be read. */
  value(id: string): string | null {
    return this.file.cells[id]?.value ?? null;
  }

  /** Refuses a cell; the first reason stays. */
  refuse(id: string, message: string): void {
    const at = this.file.cells[id] ? id : (this.spec.key[0] ?? id);
    if (!this.problems.has(at)) this.problems.set(at, message);
  }

  /** What a cell means, in the words of the program: a code for a name. */
  take(id: string, value: string | null): void {
    this.after.set(id, value);
  }

  /** Says what the program has; a blank of the file keeps it. */
  compare(standing: Readonly<Record<string, string | null>>): void {
    this.isKnown = true;
    for (const [id, value] of Object.entries(standing)) {
      this.before.set(id, value);
      if (!this.after.get(id) && !this.problems.has(id)) this.after.set(id, value);
    }
  }

  /** What would be there. */
  result(id: string): string | null {
    return this.after.get(id) ?? null;
  }

  differs(id: string): boolean {
    return (this.before.get(id) ?? null) !== this.result(id);
  }

  get isSound(): boolean {
    return this.problems.size === 0;
  }

  isRefused(id: string): boolean {
    return this.problems.has(id);
  }

  get refusedCells(): number {
    return this.problems.size;
  }

  get state(): RowState {
    if (!this.isSound) return "refused";
    if (!this.isKnown) return "added";
    return [...this.before.keys()].some((id) => this.differs(id)) ? "changed" : "same";
  }

  private cell(
    id: string,
    { ref, found }: FileCell,
    words: (id: string, value: string | null) => string | null,
  ): PlanCell {
    const problem = this.problems.get(id) ?? null;
    return {
      heading: this.spec.columns.find((column) => column.id === id)?.heading ?? id,
      ref,
      before: words(id, this.before.get(id) ?? null),
      after: problem === null ? words(id, this.result(id)) : found.trim(),
      problem,
    };
  }

  /**
   * The row as a person is shown it; null when there is nothing to say.
   *
   * @param words what a value is called
   */
  shown(words: (id: string, value: string | null) => string | null): PlanRow | null {
    const { state, row, notes } = this;
    if (state === "same") return null;
    const cells = Object.entries(this.file.cells).map(([id, cell]) => ({ id, cell: this.cell(id, cell, words) }));
    const { key } = this.spec;
    const wanted = ({ id, cell }: (typeof cells)[number]) =>
      cell.problem !== null || (state === "changed" ? this.differs(id) || key.includes(id) : cell.after !== null);
    return { row, state, cells: cells.filter(wanted).map(({ cell }) => cell), notes: [...notes] };
  }
}
