import { type CanonicalJson, canonicalJson } from "@/lib/domain/canonical";
import type { Transaction } from "@/lib/server/db";
import { sha256 } from "@/lib/server/sha256";
import manifest from "@/package.json" with { type: "json" };

/**
 * What budgets are computed with at this moment, as a digest: the program, the code books and the limits. A summary that
 * was computed with anything else is behind.
 */
export async function summaryBasis(tx: Transaction): Promise<string> {
  const trees = await tx.codeBook.findMany({
    select: { year: true, tree: true, sha256: true },
    orderBy: [{ year: "asc" }, { tree: "asc" }],
  });
  const limits = await tx.ruleParameter.findMany({
    select: { edition: true, name: true, value: true },
    orderBy: [{ edition: "asc" }, { name: "asc" }],
  });
  const engine = [manifest.version, process.env.SOURCES_SHA256 ?? ""];
  return sha256(canonicalJson({ engine, trees, limits } as CanonicalJson));
}
