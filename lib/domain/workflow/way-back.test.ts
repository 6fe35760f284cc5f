import { expect, it } from "vitest";
import { lockedWords } from "./way-back";

const at = (status: "submitted" | "reviewed" | "signed" | "reported" | "disclosed") =>
  ({ stage: status === "reported" ? "firstSubmission" : "approval", status, office: "bureau" }) as const;

it.each([
  ["submitted", "workflow.submit", "本预算已提交，只能查看；如需修改，请在“报送与审批”中“撤回”。"],
  ["submitted", "workflow.review", "本预算已提交，只能查看；如需修改，请在“报送与审批”中“退回”。"],
  ["submitted", null, "本预算已提交，只能查看；如需修改，请联系经办“撤回”，或审核“退回”。"],
  ["reviewed", "workflow.submit", "本预算已审核，只能查看；如需修改，请联系签发“退回”。"],
  ["signed", "workflow.reopen", "本预算已签发，只能查看；如需修改，请在“报送与审批”中“重新修订”。"],
  ["reported", null, "本预算已报送财政，只能查看；如需修改，请联系业务股“退回”。"],
  ["disclosed", "workflow.reopen", "本预算已公开，只能查看；如需修改，请在“报送与审批”中“重新修订”。"],
] as const)("names the step that opens what is %s for whoever holds %s", (status, held, words) => {
  expect(lockedWords(at(status), (access) => access === held)).toBe(words);
});
