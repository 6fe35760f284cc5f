"use server";

import { type ActionResult, runInDepartment } from "@/lib/server/action";
import { database } from "@/lib/server/db";
import { setShowLines } from "./mutations";
import { showLinesInput } from "./schema";

/** Sets 公开网页可展开到明细 of a department. @param input `{ department, showLines }`, from anybody */
export async function setShowLinesAction(input: unknown): Promise<ActionResult<null>> {
  return runInDepartment("packet.scope", showLinesInput, input, (where, { showLines }) =>
    setShowLines(database(), where, showLines),
  );
}
