import type { BudgetBook, Indicator, IndicatorRelation } from "../../book/types";

/** The fields that tables of phrases are written into. */
export type PhraseField =
  | "overview"
  | "objective"
  | "projectName"
  | "responsibility"
  | "division"
  | "subordinate"
  | "reason"
  | "use"
  | "contactName"
  | "contactPhone"
  | "indicator";

/** Phrases for one field; an indicator is written `name|relation|target|unit`. */
export interface PhraseTable {
  field: PhraseField;
  texts: readonly string[];
}

const RELATIONS: Readonly<Record<string, IndicatorRelation>> = {
  "≥": "atLeast",
  "≤": "atMost",
  "=": "equal",
  定性: "qualitative",
};

function indicatorOf(text: string): Pick<Indicator, "name" | "relation" | "target" | "unit"> {
  const [name = "", sign = "", target = "", unit = ""] = text.split("|");
  const relation = RELATIONS[sign];
  if (!relation) throw new Error(`“${text}” has no relation`);
  return { name, relation, target, unit: unit || null };
}

/** Where a phrase of a field stands in the book, or what is asked because of it. */
export const PLACES: Readonly<Record<PhraseField, readonly string[]>> = {
  overview: ["projects[0].overview", "projects[0].localTransfer"],
  objective: ["projects[0].objective"],
  projectName: ["projects[0].name"],
  responsibility: ["narrative.responsibilities[0]"],
  division: ["narrative.divisions[0]"],
  subordinate: ["narrative.subordinates"],
  reason: ["narrative.reasons.general.basic.text"],
  use: ["narrative.uses.general.project"],
  contactName: ["narrative.contact.name"],
  contactPhone: ["narrative.contact.phone"],
  indicator: ["projects[0].indicators[1]"],
};

/** Writes a phrase into its field: of the first project, or of the narrative. */
export function writePhrase({ narrative, projects }: BudgetBook, field: PhraseField, text: string): void {
  const [project] = projects;
  if (!project) throw new Error("The book has no project");
  switch (field) {
    case "overview":
    case "objective":
      project[field] = text;
      return;
    case "projectName":
      project.name = text;
      return;
    case "responsibility":
      narrative.responsibilities[0] = text;
      return;
    case "division":
      narrative.divisions[0] = text;
      return;
    case "subordinate":
      narrative.subordinates.push(text);
      return;
    case "reason":
      narrative.reasons["general.basic"] = { text };
      return;
    case "use":
      narrative.uses["general.project"] = text;
      return;
    case "contactName":
      narrative.contact.name = text;
      return;
    case "contactPhone":
      narrative.contact.phone = text;
      return;
    case "indicator":
      Object.assign(project.indicators[1] ?? {}, indicatorOf(text));
  }
}
