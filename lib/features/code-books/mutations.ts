import type { Prisma, PrismaClient } from "@/generated/prisma/client";
import type { CanonicalJson } from "@/lib/domain/canonical";
import { canonicalJson } from "@/lib/domain/canonical";
import {
  CODE_TREE_TITLES,
  type CodeLibrary,
  type CodeRow,
  type CodeTree,
  type CodeTreeName,
  codeBookYears,
  differences,
  differenceWords,
  type ImportedCode,
  readCodes,
} from "@/lib/domain/classification";
import { EDITIONS } from "@/lib/domain/editions";
import { SIGNED_STATUSES } from "@/lib/domain/labels/status";
import { Refusal } from "@/lib/server/action-error";
import { type AuditActor, recordEvent } from "@/lib/server/audit";
import type { Transaction } from "@/lib/server/db";
import { inTurn } from "@/lib/server/in-turn";
import { sha256 } from "@/lib/server/sha256";
import { readBasis } from "./basis";
import { turnDrafts } from "./turn-drafts";
import type { CodeBookReport } from "./types";

const MOST_LISTED = 300;

/** A tree of a year, from a file. */
export interface CodeBookImport {
  year: number;
  tree: CodeTreeName;
  rows: readonly CodeRow[];
  /** false: only look through it */
  apply: boolean;
  actor: AuditActor;
}

/** 2024 年支出功能分类; of a later year 2024 年支出功能分类（含已知的变化）. */
function treeName({ book, year, name }: CodeTree): string {
  const carried = name === "function" && book < year ? "（含已知的变化）" : "";
  return `${book} 年${CODE_TREE_TITLES[name]}${carried}`;
}

/** The tree that a file is compared with: that of the year, else that of the latest year before. */
function treeBefore(year: number, tree: CodeTreeName, library: CodeLibrary): CodeTree {
  const before = library.years.findLast((one) => one <= year);
  if (before === undefined) {
    throw new Refusal(`本程序的科目从 ${codeBookYears[0]} 年开始，不能导入更早年度的科目。`);
  }
  return library.of(before)[tree];
}

/** Budgets whose codes are those of the year and that somebody has signed: their packets must stay what they were. */
function signedOf(tx: Transaction, year: number): Promise<number> {
  const plain = [...EDITIONS.values()].filter((one) => one.codeBookYear === year).map(({ id }) => id);
  const isOfYear = { OR: [{ edition: { endsWith: `@${year}` } }, { edition: { in: plain } }] };
  return tx.revision.count({ where: { status: { in: [...SIGNED_STATUSES] }, budget: isOfYear } });
}

async function refuseForSigned(tx: Transaction, year: number, tree: CodeTree, codes: readonly ImportedCode[]) {
  const { removed, renamed, moved } = differences(tree, codes);
  const changed = [...removed, ...renamed].map(({ code }) => code).concat(moved.map(({ before }) => before));
  if (changed.length === 0 || (await signedOf(tx, year)) === 0) return;
  const named = changed.slice(0, 5).join("、");
  throw new Refusal(
    `${year} 年已有签发的预算使用现在的科目，只能增加科目，不能取消、改名或调整：${named}${changed.length > 5 ? ` 等 ${changed.length} 个` : ""}。`,
  );
}

/** Drafts of the year turn to its edition and codes. @returns how many there are, turned or not: all use the codes from now on */
async function draftsUsing(tx: Transaction, year: number, actor: AuditActor): Promise<number> {
  const basis = await readBasis(tx);
  const editionFor = (edition: string) => basis.editionForYear(edition, year);
  await turnDrafts(tx, { fiscalYear: year, editionFor, actor, action: "codeBooks.import" });
  return tx.budget.count({ where: { fiscalYear: year, status: "draft" } });
}

async function importWithin(tx: Transaction, request: CodeBookImport, codes: ImportedCode[]): Promise<number> {
  const { year, tree, actor } = request;
  const before = treeBefore(year, tree, (await readBasis(tx)).codes);
  if (before.book === year) await refuseForSigned(tx, year, before, codes);
  const old = await tx.codeBook.findUnique({ where: { year_tree: { year, tree } } });
  const hash = sha256(canonicalJson(codes as unknown as CanonicalJson));
  const facts = {
    rows: codes as unknown as Prisma.InputJsonArray,
    sha256: hash,
    importedById: actor.id,
    at: new Date(),
  };
  await tx.codeBook.upsert({
    where: { year_tree: { year, tree } },
    create: { year, tree, ...facts },
    update: facts,
  });
  const words = differenceWords(differences(before, codes));
  await recordEvent(tx, {
    actor,
    action: "codeBooks.import",
    budgetId: null,
    entity: `codeBook:${year} ${CODE_TREE_TITLES[tree]}`,
    before: old && { sha256: old.sha256 },
    after: { codes: codes.length, sha256: hash, text: words.slice(0, MOST_LISTED).join("；") },
  });
  return draftsUsing(tx, year, actor);
}

/**
 * Looks a tree through and, where `apply` asks for it and nothing is wrong, makes it that of its year: for every draft of the
 * year and every budget made from now on. Where budgets of the year were signed, codes can only be added.
 *
 * @throws Refusal when the year lies before those the program knows, or signed budgets stand against it. Nothing is
 *   changed then.
 */
export async function importCodeBook(db: PrismaClient, request: CodeBookImport): Promise<CodeBookReport> {
  const { year, tree, rows, apply } = request;
  const before = treeBefore(year, tree, (await readBasis(db)).codes);
  const { codes, faults } = readCodes(rows, tree, before);
  const applied = apply && faults.length === 0;
  const words = differenceWords(differences(before, codes));
  const drafts = applied ? await inTurn("everything", (tx) => importWithin(tx, request, codes), db) : 0;
  return {
    codes: codes.length,
    comparedWith: treeName(before),
    differences: faults.length > 0 ? [] : words,
    faults: faults.slice(0, MOST_LISTED).map(({ line, message }) => `第 ${line} 行：${message}`),
    ...{ applied, drafts },
  };
}
