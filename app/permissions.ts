import type { Action } from "@/lib/domain/access";

/**
 * Who may use one entrance of the program: whoever may do an action of the access matrix; any active account
 * (`signedIn`), also with an initial password that is yet to be replaced (`account`); anybody, because it shows and does
 * nothing of anybody's (`open`).
 */
export type Permission = Action | "signedIn" | "account" | "open";

/**
 * Every entrance: pages by the folder of page.tsx, routes by method and folder of route.ts, server actions by feature and
 * name. permissions.test.ts fails when one is missing here or too many, and tries every role at each of them.
 */
export const PERMISSIONS: Readonly<Record<string, Permission>> = {
  "page /": "signedIn",
  "page /login": "open",
  "page /account": "account",
  "page /admin": "admin.people",
  "page /admin/people": "admin.people",
  "page /admin/units": "admin.units",
  "page /admin/code-books": "admin.codeBooks",
  "page /admin/parameters": "admin.parameters",
  "page /admin/history": "admin.people",
  // Leads on to 套表, which asks.
  "page /budgets/[id]": "open",
  "page /budgets/[id]/print": "budget.view",
  "page /budgets/[id]/tables": "budget.view",
  "page /budgets/[id]/tables/[table]": "budget.view",
  "page /budgets/[id]/narrative": "budget.view",
  "page /budgets/[id]/findings": "budget.view",
  "page /budgets/[id]/review": "revision.view",
  "page /budgets/[id]/review/comments": "budget.view",
  "page /budgets/[id]/review/adjustments": "revision.view",
  "page /budgets/[id]/compare": "revision.view",
  "page /budgets/[id]/revisions": "revision.view",
  "page /budgets/[id]/packet": "budget.view",
  "page /budgets/[id]/correction": "revision.view",
  "page /budgets/[id]/history": "history.view",
  "page /budgets/[id]/roll-forward": "budget.rollForward",
  "page /budgets/[id]/workflow": "budget.view",
  "page /budgets/[id]/workflow/sign": "budget.view",
  // Leads on to 基本支出, which asks.
  "page /budgets/[id]/entry": "open",
  "page /budgets/[id]/entry/assets": "entry.view",
  "page /budgets/[id]/entry/basic": "entry.view",
  "page /budgets/[id]/entry/import": "entry.view",
  "page /budgets/[id]/entry/income": "entry.view",
  "page /budgets/[id]/entry/performance": "entry.view",
  "page /budgets/[id]/entry/prior-year": "entry.view",
  "page /budgets/[id]/entry/procurement": "entry.view",
  "page /budgets/[id]/entry/projects": "entry.view",
  "page /budgets/[id]/entry/projects/[project]": "entry.view",
  "page /budgets/[id]/entry/projects/[project]/lines": "entry.view",
  "page /budgets/[id]/entry/texts": "entry.view",

  // Signing in and out; its own answers tell nothing of anybody but the person who asks.
  "GET /api/auth/[...nextauth]": "open",
  "POST /api/auth/[...nextauth]": "open",
  "GET /api/health": "open",
  "GET /api/admin/history": "admin.people",
  "GET /api/budgets/[id]/book": "book.export",
  "GET /api/budgets/[id]/comments": "budget.view",
  "GET /api/budgets/[id]/entry/template": "entry.view",
  "POST /api/budgets/[id]/entry/import": "entry.edit",
  "GET /api/budgets/[id]/history": "history.export",
  "GET /api/budgets/[id]/packet": "packet.download",
  "GET /api/budgets/[id]/packet/[file]": "packet.download",
  "GET /api/budgets/[id]/place": "budget.view",
  "GET /api/budgets/[id]/trace": "budget.view",

  "action account changePasswordAction": "account",
  "action account endSessionsAction": "account",
  "action budgets importBookAction": "budget.import",
  "action comments writeCommentAction": "comment.write",
  "action comments replyAction": "comment.write",
  "action comments resolveThreadAction": "comment.write",
  "action comments reopenThreadAction": "comment.write",
  "action comments readMentionsAction": "budget.view",
  "action entry saveEntriesAction": "entry.edit",
  "action entry carryPriorYearAction": "entry.edit",
  "action code-books importCodeBookAction": "admin.codeBooks",
  "action parameters setParameterAction": "admin.parameters",
  "action people createPersonAction": "admin.people",
  "action people renamePersonAction": "admin.people",
  "action people setActiveAction": "admin.people",
  "action people setFirstPasswordAction": "admin.people",
  "action people signOutPersonAction": "admin.people",
  "action people grantRoleAction": "admin.people",
  "action people withdrawRoleAction": "admin.people",
  "action review markOpenedAction": "review.mark",
  "action review tickPartAction": "review.mark",
  "action review proposeAdjustmentAction": "adjustment.propose",
  "action review withdrawAdjustmentAction": "adjustment.propose",
  "action review adoptAdjustmentAction": "adjustment.settle",
  "action review answerAdjustmentAction": "adjustment.settle",
  "action roll-forward rollForwardAction": "budget.rollForward",
  "action units createUnitAction": "admin.units",
  "action units editUnitAction": "admin.units",
  "action units deleteUnitAction": "admin.units",
  // Each step of the workflow is an action of the matrix; the one tried is 提交审核.
  "action workflow takeStepAction": "workflow.submit",
  "action workflow saveCeilingsAction": "ceiling.edit",
  "action workflow saveApprovalDayAction": "workflow.advance",
  "action workflow explainFindingAction": "finding.explain",
};
