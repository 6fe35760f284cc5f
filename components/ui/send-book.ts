/** What became of a book file that was sent: the budget it is now, or a sentence that says why nothing was done. */
export type BookAnswer = { ok: true; id: string } | { ok: false; message: string };

const fieldOf = (of: unknown, name: string): unknown =>
  typeof of === "object" && of !== null ? Reflect.get(of, name) : undefined;

/**
 * Sends a book file to a route. Never rejects.
 *
 * @param unreachable what is said where no answer came
 */
export async function sendBook(address: string, book: Blob, unreachable: string): Promise<BookAnswer> {
  const headers = { "Content-Type": "application/json" };
  const response = await fetch(address, { method: "POST", headers, body: book }).catch(() => null);
  if (!response) return { ok: false, message: unreachable };
  const answer: unknown = await response.json().catch(() => null);
  const id = fieldOf(answer, "id");
  if (response.ok && typeof id === "string") return { ok: true, id };
  const message = fieldOf(fieldOf(answer, "error"), "message");
  if (typeof message === "string") return { ok: false, message };
  return { ok: false, message: `服务器没有正常应答（${response.status}），请稍后重试。` };
}
