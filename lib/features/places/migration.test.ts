import { expect, it } from "vitest";
import { presentSubject } from "@/lib/domain/editions/chongqing-2024/former-places";
import { testDatabase } from "@/lib/server/testing";
import { readMigrations } from "@/scripts/migrate.mjs";

const { prisma } = await testDatabase();

const FORMER = [
  ...[
    "cell:3!2010301.basic",
    "cell:16:P001!budget.amount",
    "cell:10!threePublic:budget.total",
    "cell:narrative!a.amount",
  ],
  ...["table:1", "table:16", "table:16:P002", "line:L012.economic", "book:", "book:projects[0].indicators[2]"],
  ...["paragraph:一.一.2", "paragraph:一.二.3", "paragraph:二.一.1", "paragraph:三.三.1", "paragraph:四.1"],
  ...["paragraph:五.四.2", "paragraph:六.十一.1", "paragraph:七.3", "paragraph:九.1"],
];
const PARTS = ["table:3", "table:14", "section:一", "section:三", "section:七", "project:P001"];

/** Runs the statements of the migration once more, on rows as they were written before it. */
async function migrateAgain(): Promise<void> {
  const sql = readMigrations().find(({ name }) => name.endsWith("_keys"))?.sql ?? "";
  for (const statement of sql.split(/;\n(?=\n|UPDATE|CREATE|DROP|$)/)) {
    if (statement.trim()) await prisma.$executeRawUnsafe(statement);
  }
}

async function written() {
  const user = await prisma.user.create({ data: { accountName: "zhang", displayName: "张某" } });
  const department = await prisma.department.create({ data: { code: "202", name: "示例部门", region: "示例区" } });
  const names = { departmentCode: "202", departmentName: "示例部门", region: "示例区", edition: "chongqing-2024" };
  const budget = await prisma.budget.create({ data: { ...names, departmentId: department.id, fiscalYear: 2024 } });
  const by = { budgetId: budget.id, createdById: user.id, sha256: "0".repeat(64), book: {} };
  const reasons = [{ rule: "X-15", subject: "cell:7!total.total", message: "", text: "", author: "" }];
  const revision = await prisma.revision.create({ data: { ...by, number: 1, status: "submitted", reasons } });
  const from = { budgetId: budget.id, authorId: user.id, text: "请核对" };
  await prisma.comment.createMany({ data: FORMER.map((subject) => ({ ...from, subject })) });
  const said = { rule: "X-15", said: "甲" };
  await prisma.findingReason.createMany({
    data: FORMER.map((subject) => ({
      ...from,
      ...said,
      subject,
      places: [subject, "cell:5!total.total", "line:L001"],
    })),
  });
  const mark = { revisionId: revision.id, userId: user.id, budgetId: budget.id };
  await prisma.reviewMark.createMany({ data: PARTS.map((subject) => ({ ...mark, subject })) });
}

it("renames what comments, reasons and marks stand at, as former names are read; what was signed stays", async () => {
  await written();
  await migrateAgain();
  const comments = await prisma.comment.findMany({ orderBy: { subject: "asc" } });
  expect(comments.map(({ subject }) => subject).sort()).toEqual(FORMER.map(presentSubject).sort());
  const marks = await prisma.reviewMark.findMany();
  expect(marks.map(({ subject }) => subject).sort()).toEqual(PARTS.map(presentSubject).sort());
  const reasons = await prisma.findingReason.findMany();
  const kept = (subject: string) => (subject.startsWith("paragraph:六.") ? subject : presentSubject(subject));
  expect(reasons.map(({ subject }) => subject).sort()).toEqual(FORMER.map(kept).sort());
  for (const { subject, places } of reasons) {
    expect(places).toEqual([presentSubject(subject), "cell:general!total.total", "line:L001"]);
  }
  const [revision] = await prisma.revision.findMany();
  expect(revision?.reasons).toMatchObject([{ subject: "cell:7!total.total" }]);
});

it("leaves what is named as today", async () => {
  const before = await prisma.comment.findMany({ orderBy: { id: "asc" } });
  await migrateAgain();
  expect(await prisma.comment.findMany({ orderBy: { id: "asc" } })).toEqual(before);
});
