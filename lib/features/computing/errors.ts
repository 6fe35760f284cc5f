import { BookError } from "@/lib/domain/book";
import { PacketError } from "@/lib/packet";

/** An error as it is told from thread to thread: copying one loses its class. */
export interface ToldError {
  name: string;
  message: string;
  stack: string;
  /** what a `BookError` says: where, what was found, what was expected */
  said: [path: string, found: string, expected: string] | null;
}

export function toldError(error: unknown): ToldError {
  if (!(error instanceof Error)) return { name: "Error", message: String(error), stack: "", said: null };
  const { name, message, stack = "" } = error;
  const said: ToldError["said"] = error instanceof BookError ? [error.path, error.found, error.expected] : null;
  return { name, message, stack, said };
}

/** The error again, of the class by which others know it. */
export function errorTold({ name, message, stack, said }: ToldError): Error {
  const error = said ? new BookError(...said) : name === "PacketError" ? new PacketError(message) : new Error(message);
  return Object.assign(error, { name, stack });
}
