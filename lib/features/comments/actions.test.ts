import { beforeEach, expect, it } from "vitest";
import { carryCookie, serveFrom, signInAs } from "@/lib/server/session-testing";
import { testDatabase } from "@/lib/server/testing";
import { Desk } from "../entry/testing";
import {
  readMentionsAction,
  reopenThreadAction,
  replyAction,
  resolveThreadAction,
  writeCommentAction,
} from "./actions";

const { prisma, url } = await testDatabase();
serveFrom(url);
const desk = await Desk.open(prisma, "202");
const away = await Desk.open(prisma, "301");
const clerk = await desk.person("甲经办");
const reviewer = await desk.person("乙审核", null, "reviewer");
const auditor = await desk.person("丁审计", null, "auditor");
const stranger = await away.person("外部门");
const { budgetId } = desk;
const comment = { budgetId, subject: "cell:expenditure!2010301.basic", text: "请核对", mentions: [clerk.id] };

beforeEach(() => signInAs(reviewer.id));

it("writes, answers, resolves, opens again and remembers what was read", async () => {
  const written = await writeCommentAction(comment);
  if (!written.ok) throw new Error(written.error.message);
  const threadId = written.data.id;
  await signInAs(clerk.id);
  expect(await readMentionsAction({ budgetId, commentIds: [threadId] })).toEqual({ ok: true, data: 1 });
  expect(await replyAction({ budgetId, threadId, text: "已核对", mentions: [] })).toMatchObject({ ok: true });
  expect(await resolveThreadAction({ budgetId, threadId, version: 1 })).toMatchObject({
    ok: false,
    error: { code: "declined" },
  });
  await signInAs(reviewer.id);
  expect(await resolveThreadAction({ budgetId, threadId, version: 1 })).toMatchObject({ ok: true });
  expect(await reopenThreadAction({ budgetId, threadId, version: 2 })).toMatchObject({ ok: true });
});

it.each([
  [{ text: "  " }, { text: "请填写批注" }],
  [{ text: "长".repeat(2001) }, { text: "批注最多 2000 字，请精简" }],
  [{ subject: "" }, { subject: "请选择批注的位置" }],
  [{ mentions: ["x"] }, { "mentions.0": "请从名单中选择要提到的人" }],
])("says what is wrong with %j", async (wrong, fields) => {
  expect(await writeCommentAction({ ...comment, ...wrong })).toMatchObject({
    ok: false,
    error: { code: "invalid", fields },
  });
});

it("refuses who is not signed in, may not write, or is of another department", async () => {
  carryCookie(null);
  expect(await writeCommentAction(comment)).toMatchObject({ ok: false, error: { code: "signedOut" } });
  await signInAs(auditor.id);
  expect(await writeCommentAction(comment)).toEqual({
    ok: false,
    error: { code: "forbidden", message: "您的角色（审计）不能填写批注，如需办理，请联系系统管理员调整角色" },
  });
  await signInAs(stranger.id);
  for (const action of [writeCommentAction, replyAction, resolveThreadAction, reopenThreadAction, readMentionsAction]) {
    const input = { ...comment, threadId: crypto.randomUUID(), version: 1, commentIds: [] };
    expect(await action(input)).toMatchObject({ ok: false, error: { code: "forbidden" } });
  }
});
