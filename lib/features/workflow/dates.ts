export { beijingDay, dateOf, dayOf } from "@/lib/server/dates";
