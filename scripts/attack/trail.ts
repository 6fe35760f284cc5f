import type pg from "pg";
import { demoBookOf } from "../../lib/features/budgets/testing";
import { Desk } from "../../lib/features/entry/testing";
import { verifyRecords } from "../../lib/features/trail/verify";
import { handsOf, signWhole } from "../../lib/features/workflow/testing";
import { connected, through } from "../backup/connection";
import { type Attack, type AttackRow, compared } from "./row";

/** Code of the department that the attempts are made in. */
const DEPARTMENT = "912";

interface Forgery {
  attempt: string;
  /** statements of the role that serves, undone afterwards */
  sql: string;
  /** how PostgreSQL refuses, or what `npm run audit:verify` says of it */
  refused?: RegExp;
  found?: RegExp;
}

/** The last budget that was signed, and who signed it; of its department another person. */
const SIGNED = `(select s.* from workflow_step s where s.action = 'sign' order by s.seq desc limit 1)`;
const EVENT = "insert into audit_event (action, entity, budget_id, department_id, actor_id, before, after)";

/** A signing event that is worded as the program words it, with something before its fields. */
const signing = (columns: string, values: string) => `
  insert into audit_event (${columns}action, entity, budget_id, department_id, actor_id, before, after)
  select ${values}'workflow.sign', 'budget:' || s.budget_id, s.budget_id, b.department_id, s.actor_id,
    jsonb_build_object('stage', s.from_stage, 'status', s.from_status),
    jsonb_build_object('stage', s.to_stage, 'status', s.to_status, 'revision', r.number, 'sha256', s.sha256, 'reason', '')
  from ${SIGNED} s join budget b on b.id = s.budget_id join revision r on r.id = s.revision_id`;

const stepAgain = (columns: string, values: string) => `
  insert into workflow_step (${columns}id, budget_id, revision_id, action, from_stage, to_stage, from_status, to_status,
    actor_id, actor_name, sha256)
  select ${values}gen_random_uuid(), s.budget_id, s.revision_id, s.action, s.from_stage, s.to_stage, s.from_status, s.to_status,
    s.actor_id, s.actor_name, s.sha256 from ${SIGNED} s`;

const DENIED = /permission denied/;
const NUMBERED = /cannot insert a non-DEFAULT value into column "seq"/;

/** Attempts of whoever has taken over the role that serves, at a trail that has a signed budget and accounts with passwords. */
const FORGERIES: readonly Forgery[] = [
  { attempt: "a signing event of last year", sql: signing("at, ", "now() - interval '1 year', "), refused: DENIED },
  { attempt: "an event with a hash of its own", sql: signing("hash, ", "repeat('a', 64), "), refused: DENIED },
  {
    attempt: "an event that follows an earlier one",
    sql: signing("prev_hash, ", "repeat('0', 64), "),
    refused: DENIED,
  },
  { attempt: "an event of the older form", sql: signing("form, ", "1, "), refused: DENIED },
  {
    attempt: "the highest number, so that none comes after it",
    sql: signing("seq, ", "9223372036854775807, "),
    refused: NUMBERED,
  },
  {
    attempt: "the same, overriding the identity",
    sql: "insert into audit_event (seq, action, entity) overriding system value values (9223372036854775807, 'x', 'x')",
    refused: DENIED,
  },
  {
    attempt: "the sequence set to its end",
    sql: "select setval('audit_event_seq_seq', 9223372036854775807)",
    refused: DENIED,
  },
  {
    attempt: "a signing event of now, of a person who did not sign",
    sql: signing("", ""),
    found: /审计记录 \d+ 记载的.*“签发”/,
  },
  {
    attempt: "an event in a chain that is not there",
    sql: `${EVENT} values ('x', 'x', null, gen_random_uuid(), null, null, null)`,
    refused: /there is no audit chain/,
  },
  { attempt: "an event changed", sql: "update audit_event set action = 'x'", refused: DENIED },
  { attempt: "events cut off at the end", sql: "delete from audit_event where seq > 3", refused: DENIED },
  { attempt: "the trail emptied", sql: "truncate audit_event", refused: DENIED },
  {
    attempt: "the head of a chain changed",
    sql: "update audit_chain set head = repeat('a', 64), events = events + 1",
    refused: DENIED,
  },
  { attempt: "a chain begun", sql: "select begin_audit_chain(gen_random_uuid())", refused: DENIED },
  {
    attempt: "a chain put in by hand",
    sql: "insert into audit_chain values (gen_random_uuid(), repeat('0', 64), repeat('0', 64), 0)",
    refused: DENIED,
  },
  {
    attempt: "日终校验值 of a day to come, so that none is written before it",
    sql: "select write_audit_day('2999-12-31')",
    refused: DENIED,
  },
  {
    attempt: "日终校验值 put in by hand",
    sql: "insert into audit_day (day, at, heads, prev_hash, hash) values ('2999-12-31', now(), '[]', repeat('0', 64), repeat('a', 64))",
    refused: DENIED,
  },
  {
    attempt: "the trigger on events switched off",
    sql: "alter table audit_event disable trigger audit_event_append",
    refused: /must be owner/,
  },
  { attempt: "the session called a replica", sql: "set session_replication_role = replica", refused: DENIED },
  {
    attempt: "the function that hashes replaced",
    sql: "create or replace function append_audit_event() returns trigger language plpgsql as 'begin return new; end'",
    refused: /must be owner|permission denied/,
  },
  {
    attempt: "a table of the same name put before that of the trail",
    sql: `create temp table audit_chain (id uuid, head text, events bigint); ${signing("", "")}; drop table pg_temp.audit_chain`,
    found: /“签发”/,
  },
  {
    attempt: "a signature in 办理记录 without an event",
    sql: stepAgain("", ""),
    found: /办理记录中.*“签发”.*在审计链中没有记录/,
  },
  {
    attempt: "a signature in 办理记录 of last year with an event of now",
    sql: `${stepAgain("at, ", "now() - interval '1 year', ")}; update budget set version = version`,
    found: /办理记录中.*“签发”/,
  },
  {
    attempt: "the number of a step set to the highest",
    sql: stepAgain("seq, ", "9223372036854775807, "),
    refused: NUMBERED,
  },
  { attempt: "a step changed", sql: "update workflow_step set actor_name = 'x'", refused: DENIED },
  {
    attempt: "a signed budget made a draft again",
    sql: `update budget set status = 'draft' where id = (select budget_id from ${SIGNED} s)`,
    found: /现为“.*草稿.*”，审计链记到“/,
  },
  {
    attempt: "a stage put on",
    sql: `update budget set stage = 'approval' where id = (select budget_id from ${SIGNED} s)`,
    found: /现为“.*”，审计链记到“/,
  },
  {
    attempt: "the status of a revision changed",
    sql: "update revision set status = 'disclosed'",
    found: /的状态与审计链不符/,
  },
  { attempt: "the book of a revision changed", sql: "update revision set book = '{}'", refused: /revision is frozen/ },
  {
    attempt: "another revision put beside the signed one",
    sql: `insert into revision (id, budget_id, number, status, book, sha256, created_by_id)
      select gen_random_uuid(), r.budget_id, r.number + 1, r.status, '{}', encode(sha256('{}'), 'hex'), r.created_by_id
      from revision r where r.id = (select revision_id from ${SIGNED} s)`,
    found: /次送审的版本在审计链中没有送审的记录/,
  },
  {
    attempt: "the password of an account replaced",
    sql: `update "user" set password_hash = '$argon2id$of-another'
      where id = (select id from "user" where password_hash is not null order by id limit 1)`,
    found: /账号 .* 的密码不是审计链所记的那一个/,
  },
  {
    attempt: "an account put in by hand, with a known password",
    sql: `insert into "user" (id, account_name, display_name, password_hash)
      select gen_random_uuid(), 'intruder', 'x', password_hash from "user" where password_hash is not null limit 1`,
    found: /账号 intruder 的密码在审计链中没有记录/,
  },
];

async function outcomeOf(client: pg.Client, { sql, found }: Forgery): Promise<string> {
  await client.query("begin");
  try {
    await client.query(sql);
    if (!found) return "committed";
    return (await through(client, verifyRecords)).broken ?? "unseen";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await client.query("rollback");
  }
}

/**
 * Tries to forge the trail of a database that has a signed budget and accounts with passwords; nothing of it stays.
 *
 * @param serving address of the database as the role that serves
 */
export function forgeTrail(serving: string): Promise<AttackRow[]> {
  return connected(serving, async (client) => {
    const before = (await through(client, verifyRecords)).broken ?? "whole";
    const rows: AttackRow[] = [compared("the trail before anything is tried", "whole", before)];
    for (const forgery of FORGERIES) {
      const outcome = await outcomeOf(client, forgery);
      const held = (forgery.refused ?? forgery.found)?.test(outcome) ?? false;
      const expected = forgery.refused ? "refused" : "found by audit:verify";
      rows.push({ attempt: `serving role: ${forgery.attempt}`, expected, outcome, held });
    }
    return rows;
  });
}

/** Forges the trail as whoever has taken over the role that serves, in a department with a signed budget. */
export const attackTrail: Attack = async ({ db, serving }) => {
  const desk = await Desk.open(db, DEPARTMENT, demoBookOf(DEPARTMENT));
  await signWhole(db, desk.budgetId, await handsOf(desk));
  return forgeTrail(serving);
};
