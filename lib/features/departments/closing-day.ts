import { Refusal } from "@/lib/server/action-error";
import { beijingDay } from "@/lib/server/dates";

/**
 * Nothing is closed beforehand: what is closed is closed from this moment on, whatever earlier day the document names.
 *
 * @param day YYYY-MM-DD
 * @throws Refusal when the day is to come
 */
export function refuseFuture(day: string): void {
  if (day > beijingDay(new Date())) throw new Refusal("停用日期不能晚于今天，请到停用之日再办理。");
}
