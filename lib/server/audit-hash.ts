import { Prisma } from "@/generated/prisma/client";
import { type CanonicalJson, canonicalJson } from "@/lib/domain/canonical";
import { sha256 } from "./sha256";

// How events and days are hashed. Form 1 was made by the program and is left as it was written; form 2 is made by the database
// (append_audit_event, write_audit_day), over a text that PostgreSQL writes in one way only, and is hashed here again.

/** An event of form 1. */
export interface Event1 {
  /** ISO 8601 in UTC, with milliseconds */
  at: string;
  actorId: string | null;
  origin: string | null;
  action: string;
  budgetId: string | null;
  entity: string;
  before: CanonicalJson;
  after: CanonicalJson;
  prevHash: string;
}

/**
 * The hash of an event of form 1: SHA-256 over the canonical JSON of what is named here. An origin that is null is left out,
 * so that events written before there were origins keep the hash they have; one that was removed changes the hash.
 */
export function hashOfEvent1({
  at,
  actorId,
  origin,
  action,
  budgetId,
  entity,
  before,
  after,
  prevHash,
}: Event1): string {
  const where = origin === null ? {} : { origin };
  return sha256(canonicalJson({ at, actorId, ...where, action, budgetId, entity, before, after, prevHash }));
}

/** What the hash of an event of form 2 is made over, of `e` in `audit_event`; its chain is under it as well. */
export const EVENT_TEXT = Prisma.sql`jsonb_build_array(
  e.form, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), e.actor_id, e.origin, e.action, e.budget_id,
  e.department_id, e.entity, e.before, e.after, e.prev_hash)::text`;

/** How far a chain was when the day before ended. */
export interface DayHead {
  /** id of the department, or `GENERAL_CHAIN` */
  chain: string;
  events: number;
  head: string;
}

/** A day of form 1. */
export interface Day1 {
  /** YYYY-MM-DD */
  day: string;
  at: Date;
  heads: readonly DayHead[];
  prevHash: string;
}

/** The hash of a day of form 1: SHA-256 over the canonical JSON of what is named here. */
export function hashOfDay1({ day, at, heads, prevHash }: Day1): string {
  return sha256(canonicalJson({ day, at: at.toISOString(), heads, prevHash } as unknown as CanonicalJson));
}

/** What the hash of a day of form 2 is made over, of `d` in `audit_day`. */
export const DAY_TEXT = Prisma.sql`jsonb_build_array(
  d.form, d.day, to_char(d.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), d.heads, d.prev_hash)::text`;
