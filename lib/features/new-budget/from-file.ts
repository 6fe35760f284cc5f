import { askedIn } from "@/lib/server/asked";
import { database } from "@/lib/server/db";
import { respondWithBookUpload } from "../budgets/book-upload";
import { createBudget } from "./mutations";
import { fromFileQuery } from "./schema";

/** Makes a budget of a department from the book in the body of a request, which says the year and the start. */
export function respondWithNewBudget(request: Request, department: string): Promise<Response> {
  return respondWithBookUpload(
    request,
    { action: "budget.create", departmentOf: () => department },
    async (file, departmentId, actor) => {
      const asked = askedIn(request, fromFileQuery);
      return { id: await createBudget(database(), { ...asked, departmentId, file, actor }) };
    },
  );
}
