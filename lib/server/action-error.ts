import { isDiskFull, noteDiskFull } from "./disk-full";
import { log } from "./log";
import { currentRequest } from "./request";

/** Something a person asked for and may not have, or not now. `message` is a Chinese sentence for that person. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}

/** Under which ids of the last errors space was wanting; another process knows its own. */
const noSpace = new Set<string>();

/**
 * Logs an error that nobody expected.
 *
 * @param place what was being done
 * @returns the id under which it stands in the log, to be shown to the person
 */
export function reportError(error: unknown, place: string): string {
  const id = currentRequest()?.id ?? crypto.randomUUID().slice(0, 8);
  if (isDiskFull(error)) {
    noteDiskFull();
    noSpace.add(id);
    log().fatal({ errorId: id, place }, "no space left on the disk of the database");
  }
  log().error({ err: error, errorId: id, place }, "unexpected error");
  return id;
}

/** What a person is told of an error that nobody expected. */
export function errorSentence(id: string): string {
  if (noSpace.delete(id)) {
    return `服务器的磁盘空间已满，没有保存，编号 ${id}。请立即告诉系统管理员清理磁盘；清理后重试即可，已保存的内容不受影响。`;
  }
  return `系统出错，编号 ${id}。请稍后重试；仍不成功请把编号告诉系统管理员。`;
}
