import { Prisma, type PrismaClient } from "@/generated/prisma/client";
import type { BudgetBook } from "@/lib/domain/book";
import { DistrictError, type DistrictTables, districtTables, type SourcedBook } from "@/lib/domain/district";
import type { Basis } from "@/lib/domain/editions/basis";
import type { Transaction } from "@/lib/server/db";
import { LeastRecentlyUsed } from "../budgets/lru";
import { standingBook } from "../budgets/standing-book";
import { readBasis } from "../code-books/basis";
import { findCondensed, fromOf, type KeptDepartment, keptOf, readFrom, storeCondensed } from "./condensed";
import type { Member, Progress, Selection } from "./types";

/** Tables that were made, with the departments they were made of, in the order of the selection. */
export interface Made {
  district: DistrictTables;
  departments: readonly KeptDepartment[];
  basis: Basis;
}

/** Departments that are kept, and consolidations; a district has some hundreds, and people look at few selections of it. */
const KEPT_DEPARTMENTS = 5_000;
const KEPT_CONSOLIDATIONS = 4;
/** Stored departments that are fetched together, and budgets that are read at the same time. */
const FETCHED = 100;
const READERS = 3;
/** After how many of them those who wait are told. */
const READ_BETWEEN_WORDS = 10;

interface Consolidation {
  made: Promise<Made>;
  progress: Progress;
  listeners: Set<(progress: Progress) => void>;
}

/**
 * Consolidates budgets and remembers: of each budget what the district's tables need, by its version or revision, so that a
 * change of one department has that one alone read again; of the last selections their tables. Books are read one after the
 * other and let go: memory grows by what is kept of a department, not by what it holds.
 */
export class Consolidator {
  private readonly departments = new LeastRecentlyUsed<KeptDepartment>(KEPT_DEPARTMENTS);
  private readonly consolidations = new LeastRecentlyUsed<Consolidation>(KEPT_CONSOLIDATIONS);

  constructor(private readonly db: PrismaClient) {}

  /**
   * The tables of a selection, made once; whoever asks while they are made is told how far that is.
   *
   * @throws DistrictError when the budgets cannot be added up
   */
  async tablesOf(selection: Selection, say: (progress: Progress) => void): Promise<Made> {
    const basis = await this.db.$transaction(readBasis);
    const { region, whose, members } = selection;
    const key = JSON.stringify([basis.key, region, whose, members.map((one) => [readFrom(one), fromOf(one)])]);
    const { listeners, made, progress } = this.consolidations.get(key) ?? this.begin(key, selection, basis);
    say(progress);
    listeners.add(say);
    try {
      return await made;
    } finally {
      listeners.delete(say);
    }
  }

  /** The whole book of a budget, read anew: what is kept of it has neither its projects nor its texts. */
  async wholeBook(member: Member): Promise<SourcedBook> {
    return { from: fromOf(member), book: (await this.read(member)).book };
  }

  private begin(key: string, selection: Selection, basis: Basis): Consolidation {
    const progress = { read: 0, of: selection.members.length };
    const listeners: Consolidation["listeners"] = new Set();
    const made = this.make(selection, basis, () => {
      progress.read++;
      if (progress.read % READ_BETWEEN_WORDS === 0) for (const say of listeners) say({ ...progress });
    });
    const consolidation = { progress, listeners, made: made.then(({ tables }) => tables) };
    this.consolidations.set(key, consolidation);
    // What failed, or was changed while it was read, is made again when it is asked for again.
    made.then(
      ({ isAsked }) => !isAsked && this.consolidations.delete(key),
      () => this.consolidations.delete(key),
    );
    return consolidation;
  }

  private async make(
    { region, whose, members }: Selection,
    basis: Basis,
    onRead: () => void,
  ): Promise<{ tables: Made; isAsked: boolean }> {
    await this.fetchStored(members);
    const departments: KeptDepartment[] = [];
    let isAsked = true;
    let next = 0;
    const readOn = async (): Promise<void> => {
      for (let index = next++; index < members.length; index = next++) {
        const member = members[index] as Member;
        const { key, department } = await this.departmentOf(member);
        if (key !== readFrom(member)) isAsked = false;
        departments[index] = { ...department, from: fromOf(member) };
        onRead();
      }
    };
    await Promise.all(Array.from({ length: READERS }, readOn));
    return { tables: { departments, basis, district: districtTables(departments, region, basis, whose) }, isAsked };
  }

  private async fetchStored(members: readonly Member[]): Promise<void> {
    const unknown = members.filter((member) => !this.departments.get(readFrom(member)));
    for (let first = 0; first < unknown.length; first += FETCHED) {
      const found = await findCondensed(this.db, unknown.slice(first, first + FETCHED));
      for (const [key, department] of found) this.departments.set(key, department);
    }
  }

  private async departmentOf(member: Member): Promise<{ key: string; department: KeptDepartment }> {
    const wanted = readFrom(member);
    const known = this.departments.get(wanted);
    if (known) return { key: wanted, department: known };
    const { key, book } = await this.read(member);
    const department = keptOf(book);
    this.departments.set(key, department);
    await storeCondensed(this.db, member.budgetId, key, department);
    return { key, department };
  }

  private read(member: Member): Promise<{ key: string; book: BudgetBook }> {
    const isolationLevel = Prisma.TransactionIsolationLevel.RepeatableRead;
    const within = async (tx: Transaction) => {
      const where = { id: member.budgetId };
      const head = await tx.budget.findUnique({ where, select: { id: true, status: true, version: true } });
      if (!head) throw new DistrictError(`“${fromOf(member)}”的预算已不存在，请刷新页面`);
      const { book, revisionId } = await standingBook(tx, head);
      return { book, key: readFrom({ budgetId: head.id, version: head.version, revisionId }) };
    };
    return this.db.$transaction(within, { isolationLevel, maxWait: 30_000, timeout: 60_000 });
  }
}
