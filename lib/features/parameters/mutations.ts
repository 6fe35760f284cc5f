import type { Prisma, PrismaClient } from "@/generated/prisma/client";
import { EDITIONS } from "@/lib/domain/editions";
import { PARAMETER_FIELDS, parameterWords } from "@/lib/domain/editions/parameters";
import { Refusal } from "@/lib/server/action-error";
import { type AuditActor, recordEvent } from "@/lib/server/audit";
import { inTurn } from "@/lib/server/in-turn";
import { readBasis } from "../code-books/basis";

/** A limit as it shall be. */
export interface ParameterChange {
  edition: string;
  name: string;
  /** as typed */
  value: string;
  /** that of the limit the person saw; 0 when nothing was set */
  version: number;
  actor: AuditActor;
}

/**
 * Sets a limit of an edition. Drafts are judged by it from now on; what was frozen keeps the limits it was frozen with.
 *
 * @throws Refusal when there is no such limit, the value is none, or somebody else set it meanwhile. Nothing is changed then.
 */
export async function setParameter(db: PrismaClient, change: ParameterChange): Promise<void> {
  const { edition, name, version, actor } = change;
  const field = PARAMETER_FIELDS.find((one) => one.name === name);
  if (!field || !EDITIONS.has(edition)) throw new Refusal("没有这项参数，请刷新页面。");
  await inTurn(
    "everything",
    async (tx) => {
      const { parameters } = (await readBasis(tx)).edition(edition);
      const read = field.read(change.value, parameters);
      if (typeof read === "string") throw new Refusal(`${read}。`);
      const key = { edition, name };
      const old = await tx.ruleParameter.findUnique({ where: { edition_name: key } });
      if ((old?.version ?? 0) !== version)
        throw new Refusal("这项参数刚刚由他人改过，本次没有保存，请刷新核对后再改。");
      const data = {
        value: read[field.name] as Prisma.InputJsonValue,
        ...{ version: version + 1, updatedById: actor.id, at: new Date() },
      };
      await tx.ruleParameter.upsert({ where: { edition_name: key }, create: { ...key, ...data }, update: data });
      await recordEvent(tx, {
        ...{ actor, action: "parameters.set", budgetId: null, entity: `parameter:${field.label}` },
        before: { value: parameterWords(field, parameters) },
        after: { value: parameterWords(field, { ...parameters, ...read }) },
      });
    },
    db,
  );
}
