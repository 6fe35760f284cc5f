import type { BudgetBook, Indicator, Project } from "../../book/types";
import { oncePer } from "../../once";

/** One text that a person wrote and that is published, with its path in the book. */
export interface PeopleText {
  path: string;
  text: string;
}

/** The texts of 部门预算情况说明, the contact excepted: it has rules of its own. */
export const narrativeTexts = oncePer((book: BudgetBook): readonly PeopleText[] => {
  const list = (name: "responsibilities" | "divisions" | "subordinates") =>
    book.narrative[name].map((text, index) => ({ path: `narrative.${name}[${index}]`, text }));
  return [
    ...list("responsibilities"),
    ...list("divisions"),
    ...list("subordinates"),
    ...reasonTexts(book),
    ...purposeTexts(book),
  ];
});

/** The purposes of money (主要用于…). */
export const purposeTexts = oncePer(({ narrative }: BudgetBook): readonly PeopleText[] =>
  Object.entries(narrative.uses).map(([subject, text]) => ({ path: `narrative.uses.${subject}`, text })),
);

/** The reasons of changes: a text each, or those of its causes. */
export const reasonTexts = oncePer(({ narrative }: BudgetBook): readonly PeopleText[] =>
  Object.entries(narrative.reasons).flatMap(([subject, reason]): PeopleText[] => {
    const path = `narrative.reasons.${subject}`;
    if ("text" in reason) return [{ path: `${path}.text`, text: reason.text }];
    return reason.causes.map(({ text }, index) => ({ path: `${path}.causes[${index}].text`, text }));
  }),
);

function indicatorTexts(path: string, indicators: readonly Indicator[]): PeopleText[] {
  return indicators.flatMap(({ name, target }, index) => [
    { path: `${path}.indicators[${index}].name`, text: name },
    { path: `${path}.indicators[${index}].target`, text: target },
  ]);
}

/** The texts of the performance forms, tables 14 to 16. */
export const performanceTexts = oncePer((book: BudgetBook): readonly PeopleText[] => [
  { path: "performance.objective", text: book.performance.objective },
  ...indicatorTexts("performance", book.performance.indicators),
  ...projectTexts(book).flatMap(({ texts }) => texts),
]);

/** The texts of the form of each project, in the order of the book. */
export const projectTexts = oncePer(
  ({ projects }: BudgetBook): readonly { project: Project; texts: readonly PeopleText[] }[] =>
    projects.map((project, index) => ({ project, texts: textsOfProject(project, `projects[${index}]`) })),
);

function textsOfProject(project: Project, path: string): PeopleText[] {
  return [
    { path: `${path}.name`, text: project.name },
    { path: `${path}.supervisor`, text: project.supervisor },
    { path: `${path}.overview`, text: project.overview },
    { path: `${path}.objective`, text: project.objective },
    ...indicatorTexts(path, project.indicators),
  ];
}

/** Every published text that a person wrote, the contact and the region excepted. */
export const peopleTexts = oncePer((book: BudgetBook): readonly PeopleText[] => [
  ...narrativeTexts(book),
  ...performanceTexts(book),
  ...book.procurement.map(({ name }, index) => ({ path: `procurement[${index}].name`, text: name })),
  { path: "department.name", text: book.department.name },
  ...book.units.map(({ name }, index) => ({ path: `units[${index}].name`, text: name })),
]);

/** Every published text that a person typed: those of `peopleTexts`, the region, the contact, and units of indicators. */
export const publishedTexts = oncePer((book: BudgetBook): readonly PeopleText[] => {
  const { contact } = book.narrative;
  const units = (path: string, indicators: readonly Indicator[]) =>
    indicators.flatMap(({ unit }, index) => (unit ? [{ path: `${path}.indicators[${index}].unit`, text: unit }] : []));
  return [
    ...peopleTexts(book),
    ...units("performance", book.performance.indicators),
    ...book.projects.flatMap(({ indicators }, index) => units(`projects[${index}]`, indicators)),
    { path: "department.region", text: book.department.region },
    { path: "narrative.contact.name", text: contact.name },
    { path: "narrative.contact.phone", text: contact.phone },
  ];
});
