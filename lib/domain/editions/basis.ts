import { BookError } from "../book/error";
import { editionParts } from "../book/variant";
import { type CodeBooks, CodeLibrary, type ImportedTable, type ImportedTree } from "../classification";
import { declaredEdition, EDITIONS, editionForYear } from ".";
import type { Edition, RuleParameters } from "./types";

/** Limits that were set in place of those an edition declares. */
export interface SetLimits {
  edition: string;
  values: Partial<RuleParameters>;
}

/** What a basis is made of besides the program, as plain data: it can be sent to a thread or a browser. */
export interface BasisContent {
  trees: readonly ImportedTree[];
  tables: readonly ImportedTable[];
  parameters: readonly SetLimits[];
}

/** An edition and those it was made from, the oldest first. */
function lineage(edition: Edition): Edition[] {
  const parent = edition.parent === null ? undefined : EDITIONS.get(edition.parent);
  return parent ? [...lineage(parent), edition] : [edition];
}

/** What an edition says of limits beyond those of the one before it. */
function ownLimits({ parameters }: Edition, before: Edition | undefined): Partial<RuleParameters> {
  const declared = Object.entries(parameters).filter(
    ([name, value]) => value !== before?.parameters[name as keyof RuleParameters],
  );
  return Object.fromEntries(declared);
}

/**
 * What a book is computed with besides the program: code books, and limits of rules. A value that is handed to whatever
 * computes, so that two of them can be used beside each other; what is imported or set later makes another one.
 */
export class Basis {
  readonly #limits: ReadonlyMap<string, Partial<RuleParameters>>;
  readonly #editions = new Map<string, Edition>();
  readonly codes: CodeLibrary;
  /** the same text for the same codes and limits: part of the key of whatever is remembered of a computation */
  readonly key: string;

  constructor(
    readonly content: BasisContent,
    codes: CodeLibrary = new CodeLibrary(content.trees, content.tables),
  ) {
    this.codes = codes;
    const set = content.parameters.filter(({ values }) => Object.keys(values).length > 0);
    this.#limits = new Map(set.map(({ edition, values }) => [edition, values]));
    this.key = JSON.stringify([codes.key, set]);
  }

  /**
   * The edition a book names, with the limits that are set.
   *
   * @throws BookError naming the editions there are, or the code book that is not there
   */
  edition(id: string): Edition {
    const known = this.#editions.get(id);
    if (known) return known;
    const edition = this.#made(id);
    this.#editions.set(id, edition);
    return edition;
  }

  #made(id: string): Edition {
    const { base } = editionParts(id);
    const declared = declaredEdition(id);
    if (!this.codes.years.includes(declared.codeBookYear)) {
      const wanted = `没有 ${declared.codeBookYear} 年的政府收支分类科目，请先由系统管理员导入`;
      throw new BookError("edition", JSON.stringify(id), wanted);
    }
    const line = lineage(EDITIONS.get(base) ?? declared);
    const own = line.map((one, index) => ({ ...ownLimits(one, line[index - 1]), ...this.#limits.get(one.id) }));
    const parameters = Object.assign({}, ...own, this.#limits.get(id)) as RuleParameters;
    return { ...declared, parameters };
  }

  /**
   * The code books of an edition.
   *
   * @throws BookError when there is no such edition, or no code book for it
   */
  codesOf(edition: string): CodeBooks {
    return this.codes.of(this.edition(edition).codeBookYear);
  }

  /** The edition of a fiscal year, of the place and variant of another, with the code books there are. */
  editionForYear(id: string, fiscalYear: number): string {
    return editionForYear(id, fiscalYear, this.codes);
  }

  /** This basis with the limits of one edition settled, as a frozen revision keeps them; as it is when they are undefined. */
  judgedBy(edition: string, limits: RuleParameters | undefined): Basis {
    if (!limits) return this;
    return new Basis({ ...this.content, parameters: [{ edition, values: limits }] }, this.codes);
  }
}

/** What the program carries, with nothing imported or set: that of the command line. */
export const CARRIED_BASIS = new Basis({ trees: [], tables: [], parameters: [] });
