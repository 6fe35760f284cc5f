import { database } from "@/lib/server/db";
import { log } from "@/lib/server/log";

export const dynamic = "force-dynamic";

/** 200 when the app can reach its database, else 503; for process supervisors, no sign-in. */
export async function GET(): Promise<Response> {
  try {
    await database().$queryRaw`select 1`;
    return Response.json({ status: "ok" });
  } catch (error) {
    log().error({ err: error }, "health check: database does not answer");
    return Response.json({ status: "unavailable" }, { status: 503 });
  }
}
