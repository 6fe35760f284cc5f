import type { OfficeKind, Role, Subject } from "@/lib/domain/access";
import type { Statements } from "./db";
import { membershipsFrom, placeWords } from "./subject";

/** A role as it was given to a person, with the names that a screen shows. */
export interface SessionGrant {
  role: Role;
  /** where it is held: a department, 归口 with the name of the section, or 全部部门 */
  where: string;
  /** name of the 归口; null for a role that is held in none */
  section: string | null;
  /** null for all units */
  unitName: string | null;
}

/** The account of a session, with the roles it has at this moment. */
export interface AccountNow extends Subject {
  id: string;
  account: string;
  name: string;
  office: OfficeKind;
  grants: SessionGrant[];
  sessionId: string;
  signedInAt: Date;
  /** false for a person who signs in through OIDC only */
  hasPassword: boolean;
  /** an administrator set the password: the person must choose another before anything else */
  mustChangePassword: boolean;
}

interface Held {
  role: Role;
  departmentId: string | null;
  department: { name: string } | null;
  unitCode: string | null;
  unitName: string | null;
  section: { name: string; departments: { id: string }[] } | null;
}

type Row = Omit<AccountNow, "active" | "memberships" | "grants"> & { held: Held[] };

const grantOf = (held: Held): SessionGrant => ({
  role: held.role,
  where: placeWords(held),
  section: held.section?.name ?? null,
  unitName: held.unitName,
});

/**
 * The account of a session that lives, in one statement: every page, action and route asks for it first.
 *
 * @param named the session, and whose its cookie says that it is
 * @returns null when the session is over or revoked or another's, or the account is closed or gone
 */
export async function readAccount(
  db: Statements,
  { id, userId }: { id: string; userId: string },
): Promise<AccountNow | null> {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT u.id, s.id AS "sessionId", s.signed_in_at AS "signedInAt", u.account_name AS account, u.display_name AS name,
      u.password_hash IS NOT NULL AS "hasPassword", u.must_change_password AS "mustChangePassword",
      COALESCE((SELECT kind::text FROM office LIMIT 1), 'bureau') AS office,
      COALESCE((
        SELECT json_agg(json_build_object(
          'role', m.role, 'departmentId', m.department_id, 'unitCode', m.unit_code, 'unitName', n.name,
          'department', CASE WHEN d.id IS NOT NULL THEN json_build_object('name', d.name) END,
          'section', CASE WHEN x.id IS NOT NULL THEN json_build_object('name', x.name, 'departments', COALESCE(
            (SELECT json_agg(json_build_object('id', o.id)) FROM department AS o WHERE o.section_id = x.id), '[]')) END
          ) ORDER BY m.role)
        FROM membership AS m
          LEFT JOIN department AS d ON d.id = m.department_id
          LEFT JOIN unit AS n ON n.department_id = m.department_id AND n.code = m.unit_code
          LEFT JOIN business_section AS x ON x.id = m.section_id
        WHERE m.user_id = u.id), '[]') AS held
    FROM session AS s JOIN "user" AS u ON u.id = s.user_id
    WHERE s.id = ${id}::uuid AND s.user_id = ${userId}::uuid AND s.revoked_at IS NULL AND s.expires_at > ${new Date()}
      AND u.active`;
  if (!row) return null;
  const { held, ...account } = row;
  return { ...account, active: true, memberships: membershipsFrom(held), grants: held.map(grantOf) };
}
