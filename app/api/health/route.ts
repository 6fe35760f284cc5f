import { knownBackgroundWork } from "@/lib/features/background/known";
import { wasDiskFull } from "@/lib/server/disk-full";
import { healthDatabase } from "@/lib/server/health";
import { log } from "@/lib/server/log";

export const dynamic = "force-dynamic";

/**
 * 200 when the app can reach its database, else 503; for process supervisors, no sign-in. `background` says how far the work
 * behind the pages is (null: not known yet): work that lags is no reason to start the app again, and neither is a disk that was
 * found full within the last minutes (`storage`): reading goes on.
 */
export async function GET(): Promise<Response> {
  const db = healthDatabase();
  try {
    await db.$queryRaw`select 1`;
    const storage = wasDiskFull() ? "full" : "ok";
    return Response.json({ status: "ok", storage, background: knownBackgroundWork(db) });
  } catch (error) {
    log().error({ err: error }, "health check: database does not answer");
    return Response.json({ status: "unavailable" }, { status: 503 });
  }
}
