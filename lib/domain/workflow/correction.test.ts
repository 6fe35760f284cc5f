import { expect, it } from "vitest";
import { correctionNotice } from "./correction";

const before = { number: 1, sha256: "a".repeat(64), disclosedOn: "2024-03-01" };
const after = { number: 2, sha256: "b".repeat(64), signedOn: "2024-04-12" };
const head = { departmentName: "示例局", fiscalYear: 2024 };

it("says what changed, why, and which packet is replaced", () => {
  const told = ["30217 公务接待费 由 4.80 万元减为 4.50 万元，影响表六、表八、表十及说明第四部分"];
  expect(correctionNotice(head, { before, after }, told, "公务接待费多列。")).toEqual({
    title: "示例局关于更正2024年部门预算公开内容的公告",
    opening: [
      `我部门2024年3月1日公开的2024年部门预算（修订 1，校验值 ${before.sha256}），现予更正。更正原因：公务接待费多列。`,
      "更正内容共 1 处：",
    ],
    changes: ["1. 30217 公务接待费 由 4.80 万元减为 4.50 万元，影响表六、表八、表十及说明第四部分。"],
    closing: [`更正后的公开材料（修订 2，校验值 ${after.sha256}）自本公告发布之日起替代原公开材料。`],
    signature: { name: "示例局", date: "2024年4月12日" },
  });
});

it("says so when nothing moved", () => {
  expect(correctionNotice(head, { before, after }, [], "重新排版").opening[1]).toBe(
    "更正前后，各项数据和文字没有变化。",
  );
});

it("gives no reason where none was written for the public", () => {
  expect(correctionNotice(head, { before, after }, [], " ").opening[0]).toBe(
    `我部门2024年3月1日公开的2024年部门预算（修订 1，校验值 ${before.sha256}），现予更正。`,
  );
});

it("bears no signature until what replaces the packet is signed", () => {
  const unsigned = { ...after, signedOn: null };
  expect(correctionNotice(head, { before, after: unsigned }, [], "重新排版").signature).toBeNull();
});
