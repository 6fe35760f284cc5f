import type { z } from "zod";
import { RequestError } from "./upload";

/** A value of a request. @throws RequestError (400) saying everything that is wrong with it */
export function parsed<S extends z.ZodType>(schema: S, value: unknown): z.infer<S> {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  throw new RequestError(400, read.error.issues.map(({ message }) => message).join("；"));
}

/** What the address of a request asks for. @throws RequestError (400) saying everything that is wrong with it */
export function askedIn<S extends z.ZodType>(request: Request, schema: S): z.infer<S> {
  return parsed(schema, Object.fromEntries(new URL(request.url).searchParams));
}
