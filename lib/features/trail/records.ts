import type { Prisma } from "@/generated/prisma/client";
import { STAGE_LABELS, STATUS_LABELS } from "@/lib/domain/labels";
import { WORKFLOW_LABELS } from "@/lib/domain/workflow";

// What the tables say beside what the trail says of them. Each comparison gives the first difference as a sentence without its
// full stop, or null. Whatever compares is said in SQL that reads each table once.

type Db = Prisma.TransactionClient;

const stateWords = (stage: keyof typeof STAGE_LABELS, status: keyof typeof STATUS_LABELS) =>
  `${STAGE_LABELS[stage]}、${STATUS_LABELS[status]}`;

interface StepDifference {
  budget: string | null;
  action: keyof typeof WORKFLOW_LABELS;
  /** the event that has no such step; null where there is a step and no such event */
  seq: bigint | null;
  by: string | null;
}

/**
 * 办理记录 beside its events: of each budget the same steps in the same order, by the same people, at the same time but for the
 * minute that a transaction may take, from and to the same state, with the same reason, unit and hash.
 */
export async function stepDifference(db: Db): Promise<string | null> {
  const [found] = await db.$queryRaw<StepDifference[]>`
    WITH event AS (
      SELECT e.*, row_number() OVER (PARTITION BY e.budget_id ORDER BY e.seq) AS n
      FROM audit_event AS e WHERE e.action LIKE 'workflow.%'
    ), step AS (
      SELECT s.*, row_number() OVER (PARTITION BY s.budget_id ORDER BY s.seq) AS n FROM workflow_step AS s
    )
    SELECT b.department_name || ' ' || b.fiscal_year || ' 年预算' AS budget, e.seq, COALESCE(s.actor_name, u.display_name) AS by,
      COALESCE(s.action::text, substr(e.action, 10)) AS action
    FROM event AS e FULL JOIN step AS s ON s.budget_id = e.budget_id AND s.n = e.n
    LEFT JOIN budget AS b ON b.id = COALESCE(s.budget_id, e.budget_id) LEFT JOIN "user" AS u ON u.id = e.actor_id
    WHERE e.seq IS NULL OR s.seq IS NULL OR e.action <> 'workflow.' || s.action OR e.actor_id IS DISTINCT FROM s.actor_id
      OR abs(extract(epoch FROM e.at - s.at)) > 60
      OR e.before IS DISTINCT FROM jsonb_build_object('stage', s.from_stage, 'status', s.from_status)
      OR e.after ->> 'stage' IS DISTINCT FROM s.to_stage::text OR e.after ->> 'status' IS DISTINCT FROM s.to_status::text
      OR COALESCE(e.after ->> 'reason', '') <> s.reason OR e.after ->> 'sha256' IS DISTINCT FROM s.sha256::text
      OR e.entity <> CASE WHEN s.unit_code IS NULL THEN 'budget:' || s.budget_id ELSE 'unit:' || s.unit_code END
    ORDER BY e.seq, s.seq LIMIT 1`;
  if (!found) return null;
  const { budget, action, seq, by } = found;
  const what = `${budget ?? "一份已不存在的预算"}的“${WORKFLOW_LABELS[action] ?? action}”（${by ?? "系统"}）`;
  return seq === null
    ? `办理记录中${what}在审计链中没有记录`
    : `审计记录 ${seq} 记载的${what}与办理记录不符：缺少这一步，或人员、时间、状态、校验值、理由不同`;
}

interface StateDifference {
  budget: string;
  stage: keyof typeof STAGE_LABELS;
  status: keyof typeof STATUS_LABELS;
  toldStage: keyof typeof STAGE_LABELS;
  toldStatus: keyof typeof STATUS_LABELS;
}

/** Stage and status of each budget beside its last step; a budget without one is a draft of the first stage. */
export async function stateDifference(db: Db): Promise<string | null> {
  const [found] = await db.$queryRaw<StateDifference[]>`
    WITH last AS (
      SELECT DISTINCT ON (budget_id) budget_id, after ->> 'stage' AS stage, after ->> 'status' AS status
      FROM audit_event WHERE action LIKE 'workflow.%' ORDER BY budget_id, seq DESC
    ), told AS (
      SELECT b.*, COALESCE(last.stage, 'firstSubmission') AS told_stage, COALESCE(last.status, 'draft') AS told_status
      FROM budget AS b LEFT JOIN last ON last.budget_id = b.id
    )
    SELECT department_name || ' ' || fiscal_year || ' 年预算' AS budget, stage, status,
      told_stage AS "toldStage", told_status AS "toldStatus"
    FROM told WHERE stage::text <> told_stage OR status::text <> told_status
    ORDER BY department_code, fiscal_year LIMIT 1`;
  if (!found) return null;
  const { budget, stage, status, toldStage, toldStatus } = found;
  return `${budget}现为“${stateWords(stage, status)}”，审计链记到“${stateWords(toldStage, toldStatus)}”`;
}

interface RevisionDifference {
  budget: string;
  number: number;
  /** what is the matter: there is no such revision, nothing of it in the trail, or another status */
  kind: "gone" | "unknown" | "status";
}

/** Each frozen revision beside the event of its submission, and its status beside the last step that moved it. */
export async function revisionDifference(db: Db): Promise<string | null> {
  const [found] = await db.$queryRaw<RevisionDifference[]>`
    WITH event AS (
      SELECT budget_id, seq, action, (after ->> 'revision')::int AS number, after ->> 'sha256' AS sha256,
        after ->> 'status' AS status
      FROM audit_event WHERE action LIKE 'workflow.%' AND after ->> 'revision' IS NOT NULL
    ), submitted AS (SELECT * FROM event WHERE action = 'workflow.submit'),
    last AS (SELECT DISTINCT ON (budget_id, number) * FROM event ORDER BY budget_id, number, seq DESC)
    SELECT COALESCE(b.department_name || ' ' || b.fiscal_year || ' 年预算', '一份已不存在的预算') AS budget,
      COALESCE(r.number, s.number) AS number,
      CASE WHEN r.id IS NULL THEN 'gone' WHEN s.seq IS NULL THEN 'unknown' ELSE 'status' END AS kind
    FROM revision AS r
    FULL JOIN submitted AS s ON s.budget_id = r.budget_id AND s.number = r.number AND s.sha256 = r.sha256
    LEFT JOIN last ON last.budget_id = r.budget_id AND last.number = r.number
    LEFT JOIN budget AS b ON b.id = COALESCE(r.budget_id, s.budget_id)
    WHERE r.id IS NULL OR s.seq IS NULL OR r.status::text IS DISTINCT FROM last.status
    ORDER BY 1, 2 LIMIT 1`;
  if (!found) return null;
  const which = `${found.budget}第 ${found.number} 次送审的版本`;
  if (found.kind === "gone") return `审计链记有${which}，数据库中没有，或校验值不同`;
  if (found.kind === "unknown") return `${which}在审计链中没有送审的记录，或校验值不同`;
  return `${which}的状态与审计链不符`;
}

/** The stored password of each account beside the digest that the last event of it says. */
export async function passwordDifference(db: Db): Promise<string | null> {
  const [found] = await db.$queryRaw<{ account: string; told: boolean }[]>`
    WITH told AS (
      SELECT DISTINCT ON (p.key) p.key AS id, p.value AS digest
      FROM audit_event AS e CROSS JOIN LATERAL jsonb_each_text(e.after -> 'passwords') AS p
      WHERE e.budget_id IS NULL AND jsonb_typeof(e.after -> 'passwords') = 'object'
      ORDER BY p.key, e.seq DESC
    )
    SELECT u.account_name AS account, told.id IS NOT NULL AS told
    FROM "user" AS u LEFT JOIN told ON told.id = u.id::text
    WHERE u.password_hash IS NOT NULL
      AND told.digest IS DISTINCT FROM encode(sha256(convert_to(u.password_hash, 'UTF8')), 'hex')
    ORDER BY u.account_name LIMIT 1`;
  if (!found) return null;
  return found.told
    ? `账号 ${found.account} 的密码不是审计链所记的那一个：没有经过程序就被换过`
    : `账号 ${found.account} 的密码在审计链中没有记录：账号或密码不是由程序写入的`;
}
