import type { CanonicalJson } from "@/lib/domain/canonical";
import { GENERAL_CHAIN } from "./audit-chain";
import { DAY_TEXT, type DayHead, EVENT_TEXT, hashOfDay1, hashOfEvent1 } from "./audit-hash";
import type { Transaction } from "./db";
import { sha256 } from "./sha256";

/** What the general chain begins from, and the first day follows. */
const GENESIS = "0".repeat(64);

/** What a walk over all chains found: that they are whole, or the first break. */
export type ChainReport =
  | { ok: true; events: number; chains: number; days: number }
  | {
      ok: false;
      /** the first event that does not fit; null when one is missing, or it is no event that does not fit */
      seq: bigint | null;
      /** whose chain it is, in words: 总链, or the department; null for the days */
      chain: string | null;
      message: string;
    };

type Break = Extract<ChainReport, { ok: false }>;

interface Row {
  seq: bigint;
  form: number;
  /** what the hash is made over; null for form 1, of which the fields are read instead */
  text: string | null;
  at: Date;
  actorId: string | null;
  origin: string | null;
  action: string;
  budgetId: string | null;
  chain: string;
  entity: string;
  before: CanonicalJson;
  after: CanonicalJson;
  prevHash: string;
  hash: string;
}

/** What somebody wrote down of a chain: so many events, the last of them with this hash. */
interface Expected {
  events: number;
  head: string;
  /** 日终校验值 of which day; null: where the chain is now */
  day: string | null;
}

/** A chain, and how far the walk is in it. */
interface Walked {
  name: string;
  root: string;
  /** hash of the last event that was seen */
  hash: string;
  events: number;
  /** by events; what was met is taken off the end */
  expected: Expected[];
}

const PAGE = 2000;

function pageAfter(db: Transaction, seq: bigint): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    SELECT e.seq, e.form, e.at, e.actor_id::text AS "actorId", e.origin, e.action, e.budget_id::text AS "budgetId",
      COALESCE(e.department_id, ${GENERAL_CHAIN}::uuid)::text AS chain, e.entity,
      CASE WHEN e.form = 1 THEN e.before END AS before, CASE WHEN e.form = 1 THEN e.after END AS after,
      CASE WHEN e.form <> 1 THEN ${EVENT_TEXT} END AS text, e.prev_hash AS "prevHash", e.hash
    FROM audit_event AS e WHERE e.seq > ${seq} ORDER BY e.seq LIMIT ${PAGE}`;
}

async function readChains(db: Transaction): Promise<Map<string, Walked>> {
  const rows = await db.$queryRaw<{ id: string; root: string; head: string; events: bigint; name: string | null }[]>`
    SELECT c.id::text, c.root, c.head, c.events, d.code || ' ' || d.name AS name
    FROM audit_chain AS c LEFT JOIN department AS d ON d.id = c.id ORDER BY d.code NULLS FIRST, c.id`;
  return new Map(
    rows.map(({ id, root, head, events, name }) => {
      const hash = id === GENERAL_CHAIN ? GENESIS : sha256(`${root} ${id}`);
      const called = id === GENERAL_CHAIN ? "总链" : `部门 ${name ?? `${id}（已删除）`}`;
      const now: Expected = { events: Number(events), head, day: null };
      return [id, { name: called, root, hash, events: 0, expected: [now] }];
    }),
  );
}

const broken = (chain: Walked | null, seq: bigint | null, message: string): Break => {
  return { ok: false, seq, chain: chain?.name ?? null, message };
};

interface StoredDay {
  day: string;
  at: Date;
  heads: DayHead[];
  prevHash: string;
  hash: string;
  /** what the hash is made over; null for form 1 */
  text: string | null;
}

/** Walks the days and adds what they say to the chains, the latest first, so that the next to be met is the last. */
async function readDays(db: Transaction, chains: ReadonlyMap<string, Walked>): Promise<number | Break> {
  const days = await db.$queryRaw<StoredDay[]>`
    SELECT d.day::text, d.at, d.heads, d.prev_hash AS "prevHash", d.hash,
      CASE WHEN d.form <> 1 THEN ${DAY_TEXT} END AS text
    FROM audit_day AS d ORDER BY d.day`;
  let prevHash = GENESIS;
  for (const stored of days) {
    const { day, heads, text, hash } = stored;
    if (stored.prevHash !== prevHash) {
      return broken(null, null, `${day} 的日终校验值与前一日不衔接：其间有一日被删除、插入或改动`);
    }
    if ((text === null ? hashOfDay1(stored) : sha256(text)) !== hash) {
      return broken(null, null, `${day} 的日终校验值在写入后被改动`);
    }
    prevHash = hash;
    for (const { chain: id, events, head } of heads) {
      const chain = chains.get(id);
      if (!chain) return broken(null, null, `${day} 的日终校验值中有 ${events} 条记录的审计链 ${id} 已不存在`);
      chain.expected.push({ events, head, day });
    }
  }
  for (const { expected } of chains.values()) expected.sort((a, b) => b.events - a.events);
  return days.length;
}

/** Whether a chain is what was written down of it at this point. */
function missed(chain: Walked, seq: bigint | null): Break | null {
  for (let next = chain.expected.at(-1); next && next.events <= chain.events; next = chain.expected.at(-1)) {
    chain.expected.pop();
    if (next.events === chain.events && next.head === chain.hash) continue;
    const what = next.day === null ? "链尾校验值" : `${next.day} 的日终校验值`;
    return broken(chain, seq, `${chain.name}的审计记录与${what}不符：其间有记录被删除、插入或整体改写`);
  }
  return null;
}

function step(chains: ReadonlyMap<string, Walked>, event: Row): Break | null {
  const { seq, at, text, prevHash, hash } = event;
  const chain = chains.get(event.chain);
  if (!chain) return broken(null, seq, `审计记录 ${seq} 所在的审计链 ${event.chain} 不存在`);
  if (prevHash !== chain.hash) {
    return broken(chain, seq, `审计记录 ${seq} 与前一条不衔接：其间有记录被删除、插入或调换`);
  }
  if ((text === null ? hashOfEvent1({ ...event, at: at.toISOString() }) : sha256(text)) !== hash) {
    return broken(chain, seq, `审计记录 ${seq} 的内容与其校验值不符：记录写入后被改动`);
  }
  chain.hash = hash;
  chain.events++;
  return missed(chain, seq);
}

/** Whatever was written after the database began to hash events is hashed by it. */
function agedForm(chains: ReadonlyMap<string, Walked>, { seq, chain }: Row): Break {
  return broken(chains.get(chain) ?? null, seq, `审计记录 ${seq} 用的是较早记录的格式，不是数据库写入的`);
}

/** What is written down of chains and was not met: events are missing at the end. */
function cutOff(chains: ReadonlyMap<string, Walked>): Break | null {
  for (const chain of chains.values()) {
    const last = chain.expected[0];
    if (!last) continue;
    const day = last.day === null ? "" : `（${last.day} 的日终校验值）`;
    return broken(
      chain,
      null,
      `${chain.name}的审计链末尾缺 ${last.events - chain.events} 条记录：应有 ${last.events} 条${day}，只有 ${chain.events} 条`,
    );
  }
  return null;
}

/**
 * Walks all chains and days as one and names the first break: an event that was changed, removed, inserted, moved, or cut off
 * at the end. Every chain begins after an event of the general one, which it thereby vouches for.
 *
 * @param db a transaction that sees one state (REPEATABLE READ), where others may write meanwhile
 */
export async function verifyChain(db: Transaction): Promise<ChainReport> {
  const chains = await readChains(db);
  const days = await readDays(db, chains);
  if (typeof days !== "number") return days;
  for (const chain of chains.values()) {
    const found = missed(chain, null);
    if (found) return found;
  }
  const roots = new Set([...chains.values()].map(({ root }) => root));
  roots.delete(GENESIS);
  let [events, form] = [0, 1];
  for (let after = -1n; ; ) {
    const page = await pageAfter(db, after);
    for (const event of page) {
      const found = event.form < form ? agedForm(chains, event) : step(chains, event);
      if (found) return found;
      form = event.form;
      if (event.chain === GENERAL_CHAIN) roots.delete(event.hash);
    }
    events += page.length;
    const last = page.at(-1);
    if (!last || page.length < PAGE) break;
    after = last.seq;
  }
  const found = cutOff(chains);
  if (found) return found;
  const rootless = [...chains.values()].find(({ root }) => roots.has(root));
  if (rootless) return broken(rootless, null, `${rootless.name}的审计链的起点不在总链中：总链被改写，或这条链被换过`);
  return { ok: true, events, chains: chains.size, days };
}
