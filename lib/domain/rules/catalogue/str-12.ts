import type { BudgetBook } from "../../book/types";
import { oncePerText } from "../../once";
import type { Rule, Violation } from "../types";
import { narrativeTexts } from "./narrative-people";

/** Words by which people say on the spot why a subordinate has no budget of its own. */
const EXPLAINED =
  /单列|单独|独立编制|[未不非][^，。；]{0,3}(?:独立核算|编制预算|纳入|编入|预算)|统一[核编]|合[并署]|并入|代管|委托|挂靠|报账|企业|自收自支|经费自理|社会组织/;

/** A name as it is compared: without numbering, brackets and spaces. */
const plain = oncePerText((name) =>
  name
    .normalize("NFKC")
    .replace(/^\s*(?:[(]?[\d一二三四五六七八九十]+[)、.．:]|[①-⑳])\s*/, "")
    .replace(/[(][^)]*[)]|[\s\p{P}]/gu, ""),
);

/** The place a full name begins with: 重庆市南江区 of 重庆市南江区殡仪馆. */
const PLACE = /^(?:.{2,3}[省市])?(?:.{1,12}?(?:自治县|经济技术开发区|经开区|新区|[区县市]))?/;

/** What short names keep of a full one. */
const core = (name: string) =>
  plain(name)
    .replace(PLACE, "")
    .replace(/^(?:本|全)?[市区县]/, "") || plain(name);

/** Whether two names may mean one unit: the same, or one a short form of the other. */
function isSame(a: string, b: string): boolean {
  const [one, other] = [plain(a), plain(b)];
  return one.endsWith(core(b)) || other.endsWith(core(a)) || one.startsWith(other);
}

/** The names one entry of the list holds: people write several into one. */
const namesIn = (text: string) => text.split(/[、，,；;]/).filter((name) => plain(name) !== "");

export const STR_12: Rule = {
  id: "STR-12",
  title: "情况说明列出的下属单位与编入预算的单位一致，未编入的说明原因",
  severity: "confirm",
  basis: "预算法第八条；预算公开检查口径（部门构成与预算单位一致）",
  check: ({ book }) => [...withoutBudget(book), ...unnamed(book)],
};

function withoutBudget({ units, narrative }: BudgetBook): Violation[] {
  const names = units.map(({ name }) => name);
  return narrative.subordinates.flatMap((subordinate, index): Violation[] => {
    if (EXPLAINED.test(subordinate)) return [];
    const without = namesIn(subordinate).filter((named) => !names.some((name) => isSame(named, name)));
    if (without.length === 0) return [];
    const actual = without.join("、");
    return [
      {
        place: { kind: "book", path: `narrative.subordinates[${index}]` },
        message: `下属单位“${actual}”不在编入部门预算的 ${names.length} 个单位之内`,
        actual,
        expected: names.join("、"),
        remedy: "将该单位编入部门预算；不单列预算的，说明原因后保留",
      },
    ];
  });
}

/** Units of the book, the department itself apart, that no text of the department's composition names. */
function unnamed(book: BudgetBook): Violation[] {
  const { units, department, narrative } = book;
  const [first] = units;
  const own = units.find(({ name }) => plain(name) === plain(department.name)) ?? first;
  const texts = narrativeTexts(book).map(({ text }) => plain(text));
  const listed = narrative.subordinates.flatMap(namesIn);
  const missing = units
    .filter((unit) => unit !== own)
    .map(({ name }) => name)
    .filter(
      (name) => !listed.some((named) => isSame(named, name)) && !texts.some((text) => text.includes(plain(name))),
    );
  if (missing.length === 0) return [];
  const expected = missing.join("、");
  return [
    {
      place: { kind: "book", path: "narrative.subordinates" },
      message: `编入预算的单位${expected}没有列入说明的下属单位`,
      expected,
      remedy: "请在下属单位中列出；不属于下属单位的，写明理由",
    },
  ];
}
