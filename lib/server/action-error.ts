import { log } from "./log";
import { currentRequest } from "./request";

/** Something a person asked for and may not have, or not now. `message` is a Chinese sentence for that person. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}

/**
 * Logs an error that nobody expected.
 *
 * @param place what was being done
 * @returns the id under which it stands in the log, to be shown to the person
 */
export function reportError(error: unknown, place: string): string {
  const id = currentRequest()?.id ?? crypto.randomUUID().slice(0, 8);
  log().error({ err: error, errorId: id, place }, "unexpected error");
  return id;
}

/** What a person is told of an error that nobody expected. */
export function errorSentence(id: string): string {
  return `系统出错，编号 ${id}。请稍后重试；仍不成功请把编号告诉系统管理员。`;
}
