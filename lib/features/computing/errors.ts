import { BookError } from "@/lib/domain/book";
import { PacketError } from "@/lib/packet";
import { Refusal } from "@/lib/server/action-error";

/** What was asked about is no longer as it was: a draft was changed between looking and computing. */
export class BudgetMoved extends Error {
  override readonly name = "BudgetMoved";
}

/** Too much is being computed for one person, or one thing takes too long; `message` is a Chinese sentence. */
export class ComputingBusy extends Refusal {
  constructor(
    /** 429: the person has asked for too much; 503: the server could not do it in time */
    readonly status: 429 | 503,
    message: string,
  ) {
    super(message);
  }
}

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

const KNOWN: Readonly<Record<string, new (message: string) => Error>> = {
  PacketError,
  Refusal,
  BudgetMoved,
  RangeError,
};

/** The error again, of the class by which others know it. */
export function errorTold({ name, message, stack, said }: ToldError): Error {
  const error = said ? new BookError(...said) : new (KNOWN[name] ?? Error)(message);
  return Object.assign(error, { name, stack });
}
