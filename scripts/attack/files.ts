import { HOSTILE_FILES } from "@/lib/workbook/hostile";
import { withHealth } from "./health";
import type { AttackRow } from "./row";
import type { Target } from "./target";

/** The longest that a supervisor may wait while somebody uploads what is no workbook, in milliseconds. */
const HEALTH = 1000;

/** Uploads every file that is no harmless workbook as a clerk, and asks for health meanwhile. */
export async function attackWithFiles(target: Target): Promise<AttackRow[]> {
  const { id } = await target.db.budget.findFirstOrThrow({ where: { department: { code: "202" } } });
  const clerk = await target.signedIn("jingban");
  const before = await target.db.budget.findUniqueOrThrow({ where: { id } });
  const address = `/api/budgets/${id}/entry/import?kind=basic&unit=202001&apply=1`;
  // Files whose own limits stand in the test are small: to the program they are ordinary ones.
  const files = HOSTILE_FILES.filter(({ limits }) => limits === undefined);
  const wrong: string[] = [];
  const [, seen] = await withHealth(target, async () => {
    for (const file of files) {
      const headers = { "x-batch-id": crypto.randomUUID(), origin: target.url };
      const { status, text } = await clerk.send(address, { method: "POST", headers, body: file.make() });
      // Sizes and rows meet limits of the program before those of the reader, whose own sentences are compared by its tests.
      const refused = [413, 422].includes(status) && /"(message|summary)":"[^"]/.test(text);
      if (!refused) wrong.push(`${file.what}: ${status} ${text.slice(0, 80)}`);
    }
  });
  const after = await target.db.budget.findUniqueOrThrow({ where: { id } });
  const changed = after.version !== before.version;
  return [
    {
      attempt: `${files.length} hostile files uploaded by a clerk`,
      expected: "each refused with a sentence, nothing saved",
      outcome:
        [...wrong, ...(changed ? ["the budget changed"] : [])].join("; ") ||
        "each refused with a sentence, nothing saved",
      held: wrong.length === 0 && !changed,
    },
    {
      attempt: "health while they are read",
      expected: `always 200, within ${HEALTH} ms`,
      outcome: `${seen.asked - seen.failed} of ${seen.asked} with 200, at most ${seen.slowest} ms`,
      held: seen.failed === 0 && seen.slowest <= HEALTH,
    },
  ];
}
