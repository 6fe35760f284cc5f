import { Prisma } from "@/generated/prisma/client";
import { can, departmentsFor, type Subject } from "@/lib/domain/access";

/** Units of which a person sees what is entered without seeing all of their department's, as a list of pairs. */
function unitPairs({ active, memberships }: Subject): Prisma.Sql[] {
  return memberships.flatMap(({ departmentId, unit, role }) => {
    if (departmentId === null || unit === null) return [];
    const own = { active, memberships: [{ departmentId, unit, role }] };
    return can(own, "entry.view", { departmentId, unit }).allowed ? [Prisma.sql`(${departmentId}::uuid, ${unit})`] : [];
  });
}

/**
 * The condition on rows `a` of `attachment` and `b` of their `budget` that a person may see them: as what is entered, all of a
 * department, or what belongs to lines and projects of the person's own units.
 */
export function seenBy(reader: Subject): Prisma.Sql {
  const whole = departmentsFor(reader, "entry.view");
  if (whole === "all") return Prisma.sql`true`;
  const all = Prisma.sql`b.department_id = ANY (${[...whole]}::uuid[])`;
  const pairs = unitPairs(reader);
  if (pairs.length === 0) return all;
  const own = Prisma.join(pairs);
  return Prisma.sql`(${all} OR EXISTS (
    SELECT 1 FROM line AS l
    WHERE l.budget_id = a.budget_id AND a.about = 'line:' || l.line_id AND (b.department_id, l.unit_code) IN (${own})
  ) OR EXISTS (
    SELECT 1 FROM project AS p
    WHERE p.budget_id = a.budget_id AND a.about = 'project:' || p.code AND (b.department_id, p.unit_code) IN (${own})
  ))`;
}
