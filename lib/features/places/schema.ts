import { z } from "zod";

/** The query of a request about a place. */
export const placeQuery = z.object({
  subject: z.string("缺少参数 subject").min(1, "缺少参数 subject").max(200, "参数 subject 过长"),
});
