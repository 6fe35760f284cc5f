import { beforeEach, describe, expect, it } from "vitest";
import { WHOLE_BUDGET } from "@/lib/domain/places";
import { verifyChain } from "@/lib/server/audit-verify";
import { testDatabase } from "@/lib/server/testing";
import { findBudget } from "../budgets/disclosed";
import { Desk, drop, rejection, rowAt } from "../entry/testing";
import { named, openReview } from "../review/testing";
import { submitWhole } from "../workflow/testing";
import { countOpenComments } from "./count";
import { findComments, findUnreadMentions } from "./find";
import { readMentions, reopenThread, replyTo, resolveThread, writeComment } from "./mutations";

const { prisma } = await testDatabase();
const desk = await Desk.open(prisma, "202");
const away = await Desk.open(prisma, "301");
const clerk = await named(desk, "甲经办", "clerk");
const reviewer = await named(desk, "乙审核", "reviewer");
const signer = await named(desk, "丙签发", "signer");
const auditor = await named(desk, "丁审计", "auditor");
const stranger = await named(away, "戊外部", "reviewer");
const { budgetId } = desk;
const CELL = "cell:expenditure!2010301.basic";

type Who = typeof clerk;
const write = (actor: Who, more: { subject?: string; text?: string; mentions?: string[] } = {}) =>
  writeComment(prisma, { budgetId, actor, subject: CELL, text: "请说明增加的原因", mentions: [], ...more });

async function seenBy(reader: Who) {
  const loaded = await findBudget(prisma, reader, "budget.view", budgetId);
  if (!loaded) throw new Error("The reader does not see the budget");
  return findComments(prisma, reader, loaded);
}

async function threadOf(reader: Who, id: string) {
  const thread = (await seenBy(reader)).threads.find((one) => one.id === id);
  if (!thread) throw new Error(`No thread ${id}`);
  return thread;
}

const refusal = async (work: Promise<unknown>) => ((await rejection(work)) as Error | null)?.message;
const events = () => prisma.auditEvent.count({ where: { budgetId } });

beforeEach(async () => {
  await prisma.comment.deleteMany({ where: { budgetId, parentId: null } });
});

describe("writeComment", () => {
  it("keeps who said what where, and records it", async () => {
    const { id } = await write(reviewer, { mentions: [clerk.id, clerk.id] });
    expect(await threadOf(clerk, id)).toMatchObject({
      subject: CELL,
      place: "表三 · 2010301 行政运行 · 基本支出",
      anchor: "there",
      path: "tables/expenditure?cell=expenditure%212010301.basic&tab=comments",
      revision: null,
      version: 1,
      comments: [{ text: "请说明增加的原因", author: "乙审核", mentions: ["甲经办"], unread: true }],
      resolved: null,
      mayResolve: false,
    });
    expect((await threadOf(reviewer, id)).mayResolve).toBe(true);
    const event = await prisma.auditEvent.findFirstOrThrow({ orderBy: { seq: "desc" } });
    expect(event).toMatchObject({ action: "comment.write", actorId: reviewer.id, entity: `comment:${id}` });
    expect(event.after).toMatchObject({ subject: CELL, text: "请说明增加的原因", mentions: ["甲经办"] });
    expect(await countOpenComments(prisma, budgetId)).toBe(1);
  });

  it("takes lines, paragraphs, indicators and the whole budget as places", async () => {
    const places = [
      [
        "line:L001.amount",
        "明细 L001（2010301，30101） · 金额",
        "entry/basic?unit=202001&at=line%3AL001.amount&tab=comments",
      ],
      ["paragraph:basics.responsibilities.1", "一、部门基本情况 （一）职能职责", "narrative?at="],
      ["book:projects[0].indicators[1]", " · 指标 ", "entry/projects/P001?at="],
      [WHOLE_BUDGET, "整份预算", "review/comments?at=book%3A"],
    ] as const;
    for (const [subject, place, path] of places) {
      const thread = await threadOf(clerk, (await write(clerk, { subject })).id);
      expect(thread.place, subject).toContain(place);
      expect(thread.path, subject).toContain(path);
    }
  });

  it.each([
    [
      "a place that is not there",
      { subject: "cell:expenditure!9999999.total" },
      "所批注的内容已不在预算中，请刷新后重新选择。",
    ],
    ["no place at all", { subject: "elsewhere" }, "所批注的内容已不在预算中，请刷新后重新选择。"],
    [
      "somebody of another department",
      { mentions: [stranger.id] },
      "只能提到本部门能查看这份预算的人，请从名单中重新选择。",
    ],
    ["nobody", { mentions: [crypto.randomUUID()] }, "只能提到本部门能查看这份预算的人，请从名单中重新选择。"],
  ])("refuses to comment on or to call %s", async (_, more, message) => {
    const before = await events();
    expect(await refusal(write(reviewer, more))).toBe(message);
    expect(await countOpenComments(prisma, budgetId)).toBe(0);
    expect(await events()).toBe(before);
  });

  it("refuses an auditor and a foreign department", async () => {
    const nothing = "没有找到这份预算，可能已被删除，或您没有权限。";
    expect(await refusal(write(auditor))).toBe(nothing);
    expect(await refusal(write(stranger))).toBe(nothing);
    expect(await refusal(write({ ...reviewer, active: false }))).toBe(nothing);
  });

  it("offers only people of the department to be called", async () => {
    const { people, writing } = await seenBy(clerk);
    expect(people.map(({ name, roles, handle }) => [name, roles, handle]).sort()).toEqual([
      ["丁审计", "审计", "丁审计"],
      ["丙签发", "签发", "丙签发"],
      ["乙审核", "审核", "乙审核"],
      ["甲经办", "经办", "甲经办"],
    ]);
    expect(writing).toEqual({ allowed: true });
    expect((await seenBy(auditor)).people).toEqual([]);
  });
});

describe("threads", () => {
  it("are answered, and the answer calls the reviewer", async () => {
    const { id } = await write(reviewer);
    await replyTo(prisma, { budgetId, actor: clerk, threadId: id, text: "新增人员两名", mentions: [reviewer.id] });
    const { comments } = await threadOf(reviewer, id);
    expect(comments.map(({ text, author, unread }) => [text, author, unread])).toEqual([
      ["请说明增加的原因", "乙审核", false],
      ["新增人员两名", "甲经办", true],
    ]);
    expect(await countOpenComments(prisma, budgetId)).toBe(1);
  });

  it("are resolved by a reviewer or a signer, or by who began them, and by nobody else", async () => {
    const { id } = await write(reviewer);
    const by = (actor: Who, version = 1) => ({ budgetId, threadId: id, version, actor });
    expect(await refusal(resolveThread(prisma, by(clerk)))).toBe(
      "只有提出批注的人、审核人和签发人可以解决或重新打开，您可以答复。",
    );
    await resolveThread(prisma, by(signer));
    expect(await threadOf(clerk, id)).toMatchObject({ version: 2, resolved: { by: "丙签发" } });
    expect(await countOpenComments(prisma, budgetId)).toBe(0);
    const own = await write(clerk);
    await resolveThread(prisma, { budgetId, threadId: own.id, version: 1, actor: clerk });
    expect((await threadOf(clerk, own.id)).resolved).toMatchObject({ by: "甲经办" });
  });

  it("are opened again, which an answer to a resolved one asks for", async () => {
    const { id } = await write(reviewer);
    await resolveThread(prisma, { budgetId, threadId: id, version: 1, actor: reviewer });
    const answer = { budgetId, actor: clerk, threadId: id, text: "还有疑问", mentions: [] };
    expect(await refusal(replyTo(prisma, answer))).toBe("这条批注已经解决，如需继续讨论，请先重新打开。");
    await reopenThread(prisma, { budgetId, threadId: id, version: 2, actor: reviewer });
    await replyTo(prisma, answer);
    expect(await threadOf(clerk, id)).toMatchObject({ version: 3, resolved: null });
    const actions = await prisma.auditEvent.findMany({ where: { entity: `comment:${id}` }, orderBy: { seq: "asc" } });
    expect(actions.map(({ action }) => action)).toEqual(["comment.write", "comment.resolve", "comment.reopen"]);
  });

  it("resolved by two at once are resolved once, and the other is told by whom", async () => {
    const { id } = await write(reviewer);
    const before = await events();
    const both = await Promise.allSettled(
      [reviewer, signer].map((actor) => resolveThread(prisma, { budgetId, threadId: id, version: 1, actor })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const { resolved, version } = await threadOf(clerk, id);
    const lost = both.find((one) => one.status === "rejected");
    expect(lost?.reason.message).toBe(`这条批注已由 ${resolved?.by} 解决，请刷新后再看。`);
    expect(version).toBe(2);
    expect(await events()).toBe(before + 1);
    expect(await verifyChain(prisma)).toMatchObject({ ok: true });
  });

  it("of another budget are not found", async () => {
    const { id } = await write(reviewer);
    const settled = { budgetId: away.budgetId, threadId: id, version: 1, actor: stranger };
    expect(await refusal(resolveThread(prisma, settled))).toBe("没有找到这条批注，请刷新后重试。");
  });
});

describe("mentions", () => {
  it("are counted until they are read, by who was called alone", async () => {
    const { id } = await write(reviewer, { mentions: [clerk.id] });
    expect(await findUnreadMentions(prisma, clerk)).toEqual(new Map([[budgetId, 1]]));
    expect(await findUnreadMentions(prisma, signer)).toEqual(new Map());
    expect(await readMentions(prisma, { budgetId, commentIds: [id], userId: signer.id })).toBe(0);
    expect(await readMentions(prisma, { budgetId, commentIds: [id], userId: clerk.id })).toBe(1);
    expect(await findUnreadMentions(prisma, clerk)).toEqual(new Map());
    expect((await threadOf(clerk, id)).comments[0]?.unread).toBe(false);
  });
});

describe("anchors", () => {
  it("stay when lines move, and are called deleted when the line is", async () => {
    const { id } = await write(clerk, { subject: "line:L080.amount" });
    await desk.save(clerk, [drop("line", rowAt(await desk.rows(), "line", 0))]);
    expect((await threadOf(clerk, id)).anchor).toBe("there");
    await desk.save(clerk, [drop("line", rowAt(await desk.rows(), "line", -1))]);
    expect(await threadOf(clerk, id)).toMatchObject({
      anchor: "gone",
      place: expect.stringMatching(/^明细 L080（.+） · 金额$/),
      path: "review/comments?at=line%3AL080.amount&tab=comments",
    });
  });

  it("of a project are said to be renamed when another stands in its place", async () => {
    const { id } = await write(clerk, { subject: "book:projects[0].indicators[0]" });
    const { place } = await threadOf(clerk, id);
    await prisma.indicator.updateMany({
      where: { budgetId, projectCode: "P001", position: 0 },
      data: { name: "换了的指标" },
    });
    await prisma.budget.update({ where: { id: budgetId }, data: { version: { increment: 1 } } });
    expect(await threadOf(clerk, id)).toMatchObject({ anchor: "renamed", place });
  });
});

describe("under review", () => {
  it("belong to the revision, and end with disclosure", async () => {
    const { hands, ...home } = await openReview(prisma, "207");
    await submitWhole(prisma, home.budgetId, hands);
    const common = { budgetId: home.budgetId, subject: CELL, text: "核对", mentions: [] };
    const { id } = await writeComment(prisma, { ...common, actor: hands.reviewer });
    const comment = await prisma.comment.findUniqueOrThrow({ where: { id }, include: { revision: true } });
    expect(comment.revision?.number).toBe(1);
    await prisma.budget.update({ where: { id: home.budgetId }, data: { status: "disclosed" } });
    expect(await refusal(writeComment(prisma, { ...common, actor: hands.reviewer }))).toBe(
      "预算已公开，不能再批注；如需更正，请先重新修订。",
    );
    const settled = { budgetId: home.budgetId, threadId: id, version: 1, actor: hands.reviewer };
    expect(await refusal(resolveThread(prisma, settled))).toBe("预算已公开，不能再批注；如需更正，请先重新修订。");
  });
});
