import { notFound } from "next/navigation";
import { canSomewhere } from "@/lib/domain/access";
import { EDITIONS, editionOf } from "@/lib/domain/editions";
import { PARAMETER_FIELDS, parameterWords } from "@/lib/domain/editions/parameters";
import { database } from "@/lib/server/db";
import { requireUser } from "@/lib/server/session";
import { registerBasis } from "../code-books/registered";
import type { EditionParameters } from "./types";

/** The limits of every edition; not found for whoever may not set them. */
export async function loadParameters(): Promise<EditionParameters[]> {
  if (!canSomewhere(await requireUser(), "admin.parameters")) notFound();
  const db = database();
  await registerBasis(db);
  const stored = await db.ruleParameter.findMany();
  return [...EDITIONS.values()].map(({ id, name: title, parameters: standard }) => {
    const { parameters } = editionOf(id);
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
