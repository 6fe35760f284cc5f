import { expect, it } from "vitest";
import type { CommentThread } from "@/lib/features/comments/types";
import { openOnLines } from "../entry-workspace/line-comments";
import { openByCell } from "./open-by-cell";

const thread = (subject: string, resolved = false): CommentThread => ({
  ...{ id: subject, subject, place: "", placeThen: "", anchor: "there", path: "", revision: null, version: 1 },
  ...{ comments: [], mayResolve: false, resolved: resolved ? { by: "甲", at: "" } : null },
});

it("marks cells where something is unresolved", () => {
  const threads = [
    thread("cell:expenditure!total.total"),
    thread("cell:expenditure!total.total"),
    thread("cell:general!total.total", true),
  ];
  expect(openByCell([...threads, thread("line:L001")])).toEqual(new Map([["expenditure!total.total", 2]]));
});

it("marks lines by column, and the whole line under a blank name", () => {
  const threads = [thread("line:L001.amount"), thread("line:L001"), thread("line:L001"), thread("line:L002", true)];
  expect(openOnLines([...threads, thread("table:expenditure")])).toEqual(new Map([["L001", { amount: 1, "": 2 }]]));
});
