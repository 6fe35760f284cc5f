import { describe, expect, it } from "vitest";
import { Prisma } from "@/generated/prisma/client";
import { LIMITS } from "@/lib/domain/attachments";
import { verifyChain } from "@/lib/server/audit-verify";
import { sha256 } from "@/lib/server/sha256";
import { testDatabase } from "@/lib/server/testing";
import { rejection } from "../entry/testing";
import { expectedHash } from "../kept/digest";
import { named, openReview } from "../review/testing";
import { signWhole, step } from "../workflow/testing";
import { findAttachments, findFile, findRevisionAttachments } from "./find";
import { addAttachment, type NewAttachment, removeAttachment } from "./mutations";

const { prisma } = await testDatabase();
const { desk, budgetId, hands } = await openReview(prisma, "204");
const { clerk, reviewer } = hands;
const stranger = (await openReview(prisma, "303")).hands;
const auditor = await named(desk, "丁审计", "auditor");
const units = await prisma.budgetUnit.findMany({ where: { budgetId }, orderBy: { position: "asc" } });
const [first, second] = units.map(({ code }) => code);
const ownClerk = await named(desk, "戊单位", "clerk", first ?? null);
const otherClerk = await named(desk, "庚单位", "clerk", second ?? null);
const line = await prisma.line.findFirstOrThrow({
  where: { budgetId, unitCode: first ?? "" },
  orderBy: { rank: "asc" },
});
const project = await prisma.project.findFirstOrThrow({ where: { budgetId }, orderBy: { rank: "asc" } });

const LINE = { kind: "line", name: line.lineId } as const;
const PROJECT = { kind: "project", name: project.code } as const;
const REASON = { kind: "reason", name: "general.basic" } as const;
const pdf = (words: string) => Buffer.from(`%PDF-1.7\n${words}`);

const add = (given: Partial<NewAttachment> = {}) =>
  addAttachment(prisma, { budgetId, about: LINE, name: "合同.pdf", content: pdf("合同"), actor: clerk, ...given });
const listed = async (about: NewAttachment["about"], who = clerk) =>
  (await findAttachments(prisma, who, budgetId, about)).items.map(({ name }) => name);
const refusal = async (work: Promise<unknown>) => ((await rejection(work)) as Error | null)?.message;

describe("files of a draft", () => {
  it("belong to a line, a project or a reason, each with its hash, and are recorded", async () => {
    const { id } = await add();
    await add({ about: PROJECT, name: "可研报告.pdf", content: pdf("可研") });
    await add({ about: REASON, name: "纪要.pdf", content: pdf("纪要") });
    const { items, used, locked } = await findAttachments(prisma, clerk, budgetId, LINE);
    expect(items).toEqual([
      {
        ...{ id, about: `line:${line.lineId}`, name: "合同.pdf", mediaType: "application/pdf", by: "甲经办" },
        ...{ bytes: pdf("合同").length, sha256: sha256(pdf("合同")), at: expect.any(String) },
        place: `明细 ${line.lineId}（${line.function}，${line.economic}）`,
      },
    ]);
    expect(used.files).toBe(3);
    expect(locked).toBeNull();
    const event = await prisma.auditEvent.findFirstOrThrow({ where: { entity: `attachment:${id}` } });
    expect(event).toMatchObject({
      action: "attachment.add",
      budgetId,
      after: { name: "合同.pdf", sha256: sha256(pdf("合同")) },
    });
    expect(await verifyChain(prisma)).toMatchObject({ ok: true });
  });

  it("are refused with what is wrong and what to do", async () => {
    expect(await refusal(add())).toBe("这里已有内容相同的文件“合同.pdf”，不必再上传。");
    const said = (name: string, content: Buffer) => refusal(add({ name, content }));
    expect(await said("a.pdf", Buffer.from("<html>"))).toBe(
      "“a.pdf”的内容不是可以上传的文件；可以上传 PDF、OFD、Word、Excel、演示文稿、PNG 和 JPG 图片，请另存为其中一种再上传。",
    );
    expect(await said("a.jpg", pdf("x"))).toBe("“a.jpg”的内容是PDF，与扩展名不符；请把扩展名改为 .pdf 再上传。");
    expect(await said("a.pdf", Buffer.alloc(0))).toBe("“a.pdf”是空文件，请重新选择。");
    expect(await said("..", pdf("x"))).toBe("文件名是空的或过长（最多 120 个字），请改名后重新上传。");
    expect(await refusal(add({ about: { kind: "line", name: "L999" }, content: pdf("y") }))).toBe(
      "所附的内容已不在预算中，请刷新后重新选择。",
    );
  });

  it("are bounded in number and size", async () => {
    const large = Buffer.concat([pdf("大"), Buffer.alloc(LIMITS.fileBytes)]);
    expect(await refusal(add({ content: large }))).toMatch(/^“合同.pdf”过大；每个文件不超过 10 MB/);
    const content = new Uint8Array(pdf("多"));
    const facts = { about: "reason:stateCapital", place: "", name: "多.pdf", mediaType: "", bytes: content.length };
    await prisma.attachment.createMany({
      data: Array.from({ length: LIMITS.files - 3 }, () => ({
        ...{ ...facts, budgetId, content, sha256: sha256(content), uploadedById: clerk.id },
      })),
    });
    expect(await refusal(add({ content: pdf("再来") }))).toBe(
      "这份预算的依据附件已到上限（每个文件不超过 10 MB；每份预算不超过 100 个、共 100 MB），请先移除不需要的，或压缩后再上传。",
    );
    await prisma.attachment.deleteMany({ where: { budgetId, about: facts.about } });
  });

  it("are seen by row scope, and changed by whoever enters what they belong to", async () => {
    expect(await listed(LINE, ownClerk)).toEqual(["合同.pdf"]);
    expect(await listed(LINE, otherClerk)).toEqual([]);
    expect(await listed(REASON, ownClerk)).toEqual([]);
    expect(await listed(LINE, reviewer)).toEqual(["合同.pdf"]);
    expect(await listed(LINE, stranger.reviewer)).toEqual([]);
    const [stored] = (await findAttachments(prisma, clerk, budgetId, LINE)).items;
    const id = stored?.id ?? "";
    expect((await findFile(prisma, reviewer, { budgetId, id }))?.bytes).toEqual(pdf("合同"));
    expect(await findFile(prisma, otherClerk, { budgetId, id })).toBeNull();
    expect(await findFile(prisma, stranger.reviewer, { budgetId, id })).toBeNull();
    const remove = (actor: typeof clerk) => refusal(removeAttachment(prisma, { budgetId, attachmentId: id, actor }));
    expect(await remove(auditor)).toBe("依据附件由经办人上传，您可以查看和下载。");
    expect(await remove(otherClerk)).toMatch(/单位/);
    expect(await refusal(add({ content: pdf("别处"), actor: otherClerk }))).toMatch(/单位/);
  });

  it("go with a project that gets another code", async () => {
    await prisma.project.update({ where: { id: project.id }, data: { code: "P901" } });
    expect(await listed({ kind: "project", name: "P901" })).toEqual(["可研报告.pdf"]);
    await prisma.project.update({ where: { id: project.id }, data: { code: project.code } });
    expect(await listed(PROJECT)).toEqual(["可研报告.pdf"]);
  });

  it("cannot be changed behind the program", async () => {
    const change = (set: Prisma.Sql) =>
      refusal(prisma.$executeRaw`UPDATE attachment SET ${set} WHERE about = ${`line:${line.lineId}`}`);
    const [content, hash] = [pdf("换了"), sha256(pdf("换了"))];
    expect(await change(Prisma.sql`name = '别的.pdf'`)).toContain("attachment is kept: UPDATE refused");
    expect(await change(Prisma.sql`content = ${content}`)).toContain("attachment_sha256_of_content");
    expect(await change(Prisma.sql`content = ${content}, bytes = ${content.length}, sha256 = ${hash}`)).toContain(
      "attachment is kept: UPDATE refused",
    );
  });
});

describe("files of a revision", () => {
  it("are named in it by name and hash, within its hash, and their bytes stay", async () => {
    await signWhole(prisma, budgetId, hands);
    expect((await findAttachments(prisma, clerk, budgetId, LINE)).locked).toBe("预算已签发，依据附件不能再增减。");
    const revision = await prisma.revision.findFirstOrThrow({ where: { budgetId }, include: { print: true } });
    const { attachments } = revision.basis as { attachments: { name: string; sha256: string }[] };
    expect(attachments.map(({ name, sha256: hash }) => [name, hash])).toEqual([
      ["合同.pdf", sha256(pdf("合同"))],
      ["可研报告.pdf", sha256(pdf("可研"))],
      ["纪要.pdf", sha256(pdf("纪要"))],
    ]);
    expect(revision.sha256).toBe(expectedHash(revision, revision.print?.sha256 ?? null));
    const other = { ...revision, basis: { ...(revision.basis as object), attachments: [] } };
    expect(revision.sha256).not.toBe(expectedHash(other, revision.print?.sha256 ?? null));

    await step(prisma, budgetId, "reopen", clerk, { reason: "更正" });
    const [kept] = (await findAttachments(prisma, clerk, budgetId, LINE)).items;
    const id = kept?.id ?? "";
    expect(await refusal(prisma.$executeRaw`DELETE FROM attachment WHERE id = ${id}::uuid`)).toContain(
      "revision_attachment_attachment_id_fkey",
    );
    await removeAttachment(prisma, { budgetId, attachmentId: id, actor: clerk });
    expect(await listed(LINE)).toEqual([]);
    expect((await findFile(prisma, reviewer, { budgetId, id }))?.bytes).toEqual(pdf("合同"));
    const named = (await findRevisionAttachments(prisma, reviewer, budgetId)).get(revision.id) ?? [];
    expect(named.map(({ name }) => name)).toEqual(["合同.pdf", "可研报告.pdf", "纪要.pdf"]);
    expect((await findRevisionAttachments(prisma, stranger.reviewer, budgetId)).size).toBe(0);
    const unnamed = prisma.$executeRaw`DELETE FROM revision_attachment WHERE attachment_id = ${id}::uuid`;
    expect(await refusal(unnamed)).toContain("revision_attachment is append-only: DELETE refused");
  });

  it("of a draft that no revision names are deleted when they are taken away", async () => {
    const { id } = await add({ name: "新.pdf", content: pdf("新") });
    await removeAttachment(prisma, { budgetId, attachmentId: id, actor: clerk });
    expect(await prisma.attachment.count({ where: { id } })).toBe(0);
    expect(await refusal(removeAttachment(prisma, { budgetId, attachmentId: id, actor: clerk }))).toBe(
      "没有找到这个依据附件，可能已被移除，请刷新后再看。",
    );
  });
});
