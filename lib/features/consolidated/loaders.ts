import { notFound } from "next/navigation";
import { database } from "@/lib/server/db";
import { requireUser } from "@/lib/server/session";
import type { Questions } from "./answer";
import { askConsolidated } from "./desk";
import { findChoice } from "./find";
import { readConditions } from "./schema";
import type { Asked, Choice } from "./types";

/** What an address asks for. */
export type Query = Readonly<Record<string, string | string[] | undefined>>;

/** What the signed-in person may have consolidated; not found for whoever may look into no department's budget. */
export async function loadChoice(query: Query): Promise<Choice> {
  return (await findChoice(database(), await requireUser(), readConditions(query))) ?? notFound();
}

/** What is asked about the tables of a choice; null where there is no budget to consolidate. */
export async function loadAnswer<K extends keyof Questions>(
  { selection }: Choice,
  asked: Questions[K]["asked"],
): Promise<Asked<Questions[K]["answered"]> | null> {
  return selection && selection.members.length > 0 ? askConsolidated<K>(selection, asked) : null;
}
