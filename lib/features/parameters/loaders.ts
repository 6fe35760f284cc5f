import { notFound } from "next/navigation";
import { canSomewhere } from "@/lib/domain/access";
import { editionParts } from "@/lib/domain/book/variant";
import { EDITIONS, type Edition } from "@/lib/domain/editions";
import type { Basis } from "@/lib/domain/editions/basis";
import { PARAMETER_FIELDS, parameterWords } from "@/lib/domain/editions/parameters";
import { database, type Transaction } from "@/lib/server/db";
import { requireUser } from "@/lib/server/session";
import { readBasis } from "../code-books/basis";
import type { EditionParameters } from "./types";

/** The editions whose limits matter: that of 编制年度, those of budgets there are, and those of which some were set. */
async function editionsInUse(tx: Transaction, set: readonly { edition: string }[], basis: Basis): Promise<Edition[]> {
  const office = await tx.office.findFirst({ select: { edition: true, fiscalYear: true } });
  const budgets = await tx.budget.findMany({ distinct: ["edition"], select: { edition: true } });
  const present = office ? [basis.editionForYear(office.edition, office.fiscalYear)] : [];
  const ids = new Set(
    [...present, ...[...budgets, ...set].map(({ edition }) => edition)].map((id) => editionParts(id).base),
  );
  return [...EDITIONS.values()].filter(({ id }) => ids.has(id)).sort((a, b) => b.from - a.from);
}

/** The limits of every edition in use, the latest first; not found for whoever may not set them. */
export async function loadParameters(): Promise<EditionParameters[]> {
  if (!canSomewhere(await requireUser(), "admin.parameters")) notFound();
  const db = database();
  const basis = await readBasis(db);
  const stored = await db.ruleParameter.findMany();
  const editions = await editionsInUse(db, stored, basis);
  return editions.map(({ id, name: title, parameters: standard }) => {
    const { parameters } = basis.edition(id);
    return {
      ...{ edition: id, name: title },
      parameters: PARAMETER_FIELDS.map((field) => {
        const own = parameterWords(field, standard);
        return {
          ...{ name: field.name, label: field.label, basis: field.basis, value: field.write(parameters) },
          standard: own === parameterWords(field, parameters) ? null : own,
          version: stored.find((one) => one.edition === id && one.name === field.name)?.version ?? 0,
        };
      }),
    };
  });
}
