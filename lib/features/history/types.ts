import type { EventChange } from "@/lib/domain/audit";

/** Which events are asked for; null where it does not matter. */
export interface HistoryFilters {
  /** id of a person */
  actor: string | null;
  action: string | null;
  /** a day of Beijing, YYYY-MM-DD, the first one */
  from: string | null;
  /** the last one */
  to: string | null;
  /** stands in what the event is about or in what it changed */
  text: string | null;
}

/** One event in words. */
export interface HistoryEvent {
  /** its number in the trail */
  seq: string;
  at: Date;
  /** 系统 for what the program did by itself */
  actorName: string;
  account: string;
  /** network address; blank where none was noted */
  origin: string;
  actionLabel: string;
  object: string;
  changes: EventChange[];
}

/** One page of a history, the latest event first, and what can be filtered by. */
export interface HistoryPage {
  events: HistoryEvent[];
  /** of all pages */
  count: number;
  /** from 1 */
  page: number;
  pages: number;
  actors: { id: string; name: string }[];
  actions: { action: string; label: string }[];
}
