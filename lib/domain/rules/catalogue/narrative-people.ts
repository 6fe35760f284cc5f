import type { BudgetBook, Indicator, Project } from "../../book/types";

/** One text that a person wrote and that is published, with its path in the book. */
export interface PeopleText {
  path: string;
  text: string;
}

/** The texts of 部门预算情况说明, the contact excepted: it has rules of its own. */
export function narrativeTexts({ narrative }: BudgetBook): PeopleText[] {
  const list = (name: "responsibilities" | "divisions" | "subordinates") =>
    narrative[name].map((text, index) => ({ path: `narrative.${name}[${index}]`, text }));
  return [
    ...list("responsibilities"),
    ...list("divisions"),
    ...list("subordinates"),
    ...reasonTexts({ narrative }),
    ...purposeTexts({ narrative }),
  ];
}

/** The purposes of money (主要用于…). */
export function purposeTexts({ narrative }: Pick<BudgetBook, "narrative">): PeopleText[] {
  return Object.entries(narrative.uses).map(([subject, text]) => ({ path: `narrative.uses.${subject}`, text }));
}

/** The reasons of changes: a text each, or those of its causes. */
export function reasonTexts({ narrative }: Pick<BudgetBook, "narrative">): PeopleText[] {
  return Object.entries(narrative.reasons).flatMap(([subject, reason]): PeopleText[] => {
    const path = `narrative.reasons.${subject}`;
    if ("text" in reason) return [{ path: `${path}.text`, text: reason.text }];
    return reason.causes.map(({ text }, index) => ({ path: `${path}.causes[${index}].text`, text }));
  });
}

function indicatorTexts(path: string, indicators: readonly Indicator[]): PeopleText[] {
  return indicators.flatMap(({ name, target }, index) => [
    { path: `${path}.indicators[${index}].name`, text: name },
    { path: `${path}.indicators[${index}].target`, text: target },
  ]);
}

/** The texts of the performance forms, tables 14 to 16. */
export function performanceTexts({ performance, projects }: BudgetBook): PeopleText[] {
  return [
    { path: "performance.objective", text: performance.objective },
    ...indicatorTexts("performance", performance.indicators),
    ...projects.flatMap(projectTexts),
  ];
}

/** The texts of the form of one project, by its place in the book. */
export function projectTexts(project: Project, index: number): PeopleText[] {
  const path = `projects[${index}]`;
  return [
    { path: `${path}.name`, text: project.name },
    { path: `${path}.supervisor`, text: project.supervisor },
    { path: `${path}.overview`, text: project.overview },
    { path: `${path}.objective`, text: project.objective },
    ...indicatorTexts(path, project.indicators),
  ];
}

/** Every published text that a person wrote, the contact and the region excepted. */
export function peopleTexts(book: BudgetBook): PeopleText[] {
  return [
    ...narrativeTexts(book),
    ...performanceTexts(book),
    ...book.procurement.map(({ name }, index) => ({ path: `procurement[${index}].name`, text: name })),
    { path: "department.name", text: book.department.name },
    ...book.units.map(({ name }, index) => ({ path: `units[${index}].name`, text: name })),
  ];
}

/** Every published text that a person typed: those of `peopleTexts`, the region, the contact, and units of indicators. */
export function publishedTexts(book: BudgetBook): PeopleText[] {
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
}
