import { z } from "zod";
import { written } from "@/lib/domain/text";

/** Beyond this nobody reads a comment at the margin. */
const MAX_TEXT = 2000;
const MAX_MENTIONS = 20;

const text = written(z.string("请填写批注"))
  .trim()
  .min(1, "请填写批注")
  .max(MAX_TEXT, `批注最多 ${MAX_TEXT} 字，请精简`);
const mentions = z.array(z.uuid("请从名单中选择要提到的人")).max(MAX_MENTIONS, `一次最多提到 ${MAX_MENTIONS} 人`);
const budgetId = z.uuid("没有这份预算");
const threadId = z.uuid("没有这条批注");

/** A new thread at a place. */
export const writeCommentInput = z.object({
  budgetId,
  subject: z.string("请选择批注的位置").min(1, "请选择批注的位置").max(200, "批注的位置过长"),
  text,
  mentions,
});

/** An answer to a thread. */
export const replyInput = z.object({ budgetId, threadId, text, mentions });

/** A thread that is to be resolved or opened again, as the person saw it. */
export const settleThreadInput = z.object({ budgetId, threadId, version: z.int("批注的版本有误，请刷新后重试") });

/** Comments in which the person read that somebody called. */
export const readMentionsInput = z.object({ budgetId, commentIds: z.array(z.uuid("没有这条批注")).max(500) });
