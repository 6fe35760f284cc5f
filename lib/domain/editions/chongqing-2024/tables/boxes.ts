import type { FormBox, FormDeclaration, FormSubject, TableHead, TermSpec } from "../../../tables/declaration";

/** Relative widths of the seven columns of tables 14, 15 and 16. */
export const FORM_WIDTHS = [1, 2, 0.8, 1, 1.2, 0.8, 1];

/** A box that says what stands to its right. */
export const label = (words: string, rows = 1): FormBox => ({
  columns: 1,
  rows,
  content: { kind: "label", text: words },
});

/** A box of people's words. */
export const text = (columns: number, words: (subject: FormSubject) => string): FormBox => ({
  columns,
  content: { kind: "text", text: words },
});

/** Terms of a project's own records; none on the empty form. */
const ofProject =
  (...terms: TermSpec[]) =>
  ({ project }: FormSubject): TermSpec[] =>
    project ? terms.map((term) => ({ ...term, where: { ...term.where, project: [project.code] } })) : [];

/** Tables 15 and 16: one form a project, 当年预算 = 区级支出 + 补助镇街. */
export function projectForm(head: TableHead, tier: "key" | "general"): FormDeclaration {
  return {
    ...head,
    kind: "form",
    repeatFor: tier,
    widths: FORM_WIDTHS,
    rows: [
      {
        id: "name",
        boxes: [
          label("专项资金名称"),
          text(3, ({ project }) => project?.name ?? ""),
          label("业务主管部门"),
          text(2, ({ project }) => project?.supervisor ?? ""),
        ],
      },
      {
        id: "budget",
        boxes: [
          label("当年预算", 2),
          {
            columns: 3,
            rows: 2,
            content: {
              kind: "figure",
              column: "amount",
              terms: ofProject({ from: "lines" }),
              sumOf: ["budget.district", "local.amount"],
            },
          },
          label("区级支出（万元）"),
          {
            columns: 2,
            content: {
              kind: "figure",
              column: "district",
              terms: ofProject({ from: "lines" }, { from: "localTransfers", sign: -1 }),
            },
          },
        ],
      },
      {
        id: "local",
        boxes: [
          label("补助镇街（万元）"),
          { columns: 2, content: { kind: "figure", column: "amount", terms: ofProject({ from: "localTransfers" }) } },
        ],
      },
      { id: "overview", boxes: [label("项目概况"), text(6, ({ project }) => project?.overview ?? "")] },
      { id: "objective", boxes: [label("当年绩效目标"), text(6, ({ project }) => project?.objective ?? "")] },
    ],
    indicators: ({ project }) => project?.indicators ?? [],
    blank: ({ project }) => project === null,
  };
}
