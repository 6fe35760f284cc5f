/** What there is in the department that is asked about. */
export interface TriedFacts {
  budgetId: string;
  /** id of the department */
  department: string;
  /** of the department */
  code: string;
  /** id of somebody who works in it */
  target: string;
  /** a row of 基本支出 of the budget */
  line: { key: string; value: object };
  /** the run of a person, by id; of somebody else where the person has none */
  runOf: (user: string | null) => string;
}

type Inputs = Readonly<Record<string, (user: string | null) => object>>;

/**
 * What each action is asked for: sound input about the department, so that only the right can be missing. The version that
 * was seen, accounts, steps and files are such that nothing is changed, whoever asks.
 */
export function actionInputs({ budgetId, department, code, target, line, runOf }: TriedFacts): Inputs {
  const nothing = crypto.randomUUID();
  const thread = { budgetId, threadId: nothing };
  const adjustment = { budgetId, adjustmentId: nothing, version: 1 };
  const hash = null;
  return {
    changePasswordAction: () => ({ current: "x", next: "something else entirely", again: "something else entirely" }),
    endSessionsAction: () => ({ session: nothing }),
    takeStepsAction: () => ({
      step: "examine",
      budgets: [{ budgetId, seen: { stage: "firstSubmission", status: "reported", version: 99, sha256: hash } }],
    }),
    lookThroughCeilingsAction: () => ({ file: new File(["x"], "x.xlsx"), year: 2024 }),
    applyCeilingsAction: () => ({ file: new File(["x"], "x.xlsx"), year: 2024, wanted: "0".repeat(64) }),
    setLooksAction: () => ({ theme: "dark", density: "wide" }),
    setOwnMailAction: () => ({ mail: "a@example.gov.cn", wanted: true }),
    removeAttachmentAction: () => ({ budgetId, attachmentId: nothing }),
    writeCommentAction: () => ({ budgetId, subject: "line:L001", text: "请核对", mentions: [] }),
    replyAction: () => ({ ...thread, text: "请核对", mentions: [] }),
    resolveThreadAction: () => ({ ...thread, version: 1 }),
    reopenThreadAction: () => ({ ...thread, version: 1 }),
    readMentionsAction: () => ({ budgetId, commentIds: [] }),
    saveEntriesAction: () => ({
      ...{ budgetId, batchId: crypto.randomUUID() },
      changes: [{ entity: "line", key: line.key, baseVersion: 99, value: line.value }],
    }),
    carryPriorYearAction: () => ({ budgetId, batchId: crypto.randomUUID(), revisionId: nothing, baseVersion: null }),
    importCodeBookAction: () => ({ year: "2024", tree: "function", file: new File(["x"], "x.csv"), apply: true }),
    setParameterAction: () => ({ edition: "chongqing-2024", name: "largeChange", value: "x", version: 0 }),
    setShowLinesAction: () => ({ department, showLines: false }),
    createDepartmentAction: () => ({ code, name: "甲", region: "示例区", section: "" }),
    editDepartmentAction: () => ({ department: nothing, name: "甲", region: "示例区", section: "" }),
    closeDepartmentAction: () => ({ department: nothing, closedOn: "2024-01-01", reason: "" }),
    mergeDepartmentAction: () => ({ department: nothing, closedOn: "2024-01-01", heir: department, roles: false }),
    reopenDepartmentAction: () => ({ department: nothing }),
    createSectionAction: () => ({ name: "教科文股" }),
    renameSectionAction: () => ({ section: nothing, name: "社保股" }),
    assignSectionAction: () => ({ departments: [nothing], section: "" }),
    turnDraftsAction: () => ({ fiscalYear: 2024, edition: "chongqing-2024" }),
    setYearAction: () => ({ fiscalYear: "2024", edition: "chongqing-2024", seen: 2024 }),
    setDeadlineAction: () => ({ fiscalYear: 2027, stage: "firstSubmission", dueOn: "", seen: "" }),
    extendDeadlineAction: () => ({
      ...{ fiscalYear: 2027, stage: "firstSubmission", codes: code, dueOn: "2026-10-20", reason: "延期" },
    }),
    withdrawExtensionAction: () => ({ fiscalYear: 2027, stage: "firstSubmission", department }),
    remindAction: () => ({ departments: [department], fiscalYear: 2024, text: "请尽快报送" }),
    remindUnitsAction: () => ({ budgetId, units: ["202001"], text: "请尽快报送" }),
    lookThroughListsAction: () => ({ file: new File(["x"], "x.xlsx") }),
    applyListsAction: () => ({ file: new File(["x"], "x.xlsx"), wanted: "0".repeat(64), way: "oidc" }),
    renewFirstPasswordsAction: () => ({ people: [nothing] }),
    startRunAction: () => ({ budgets: [budgetId] }),
    cancelRunAction: (user) => ({ run: runOf(user) }),
    retryRunAction: (user) => ({ run: runOf(user) }),
    createPersonAction: () => ({
      ...{
        place: `department:${department}`,
        account: `p${nothing.slice(0, 8)}`,
        name: "新人",
        role: "auditor",
        unit: "",
        password: "",
      },
    }),
    renamePersonAction: () => ({ department, person: target, name: "改名" }),
    setMailAction: () => ({ department, person: target, mail: "" }),
    setActiveAction: () => ({ department, person: target, active: true }),
    setFirstPasswordAction: () => ({ department, person: target, password: "something else entirely" }),
    signOutPersonAction: () => ({ department, person: target }),
    grantRoleAction: () => ({ place: `department:${department}`, account: "nobody", role: "auditor", unit: "" }),
    answerRequestAction: () => ({ department, request: nothing, agree: true }),
    withdrawRequestAction: () => ({ department, request: nothing }),
    withdrawRoleAction: () => ({ department, membership: nothing }),
    markOpenedAction: () => ({ budgetId, revision: 1, subject: "table:revenueExpenditure" }),
    tickPartAction: () => ({ budgetId, revision: 1, subject: "table:revenueExpenditure", ticked: true }),
    proposeAdjustmentAction: () => ({
      ...{ budgetId, revision: 1, lineId: "L001", approved: "1.00", reason: "压减", version: null },
    }),
    proposeCutsAction: () => ({
      ...{ budgetId, revision: 1, scope: { code: "302", unit: "", class: null, project: "" } },
      ...{ way: { by: "percent", hundredths: "5" }, reason: "压减", wanted: null },
    }),
    withdrawAdjustmentAction: () => adjustment,
    adoptAdjustmentAction: () => ({ ...adjustment, lineVersion: 1 }),
    answerAdjustmentAction: () => ({ ...adjustment, answer: "确有需要" }),
    createBudgetAction: () => ({ departmentId: department, fiscalYear: 2024, start: "blank" }),
    rollForwardAction: () => ({ budgetId, revision: 99, projects: [] }),
    completeOfficeAction: () => ({
      ...{ kind: "bureau", name: "临江县财政局", region: "临江县", fiscalYear: "2027", edition: "chongqing-2024" },
    }),
    createUnitAction: () => ({ department, code: "301001", name: "甲", kind: "institution", parent: "" }),
    editUnitAction: () => ({ department, code: "202999", name: "甲", kind: "institution", parent: "" }),
    updateUnitsAction: () => ({ budgetId, seen: "x" }),
    closeUnitAction: () => ({ department, code: "202999", closedOn: "2024-01-01" }),
    mergeUnitAction: () => ({ department, code: "202999", closedOn: "2024-01-01", heir: "202998", roles: false }),
    reopenUnitAction: () => ({ department, code: "202999" }),
    deleteUnitAction: () => ({ department, code: "202999" }),
    takeStepAction: () => ({
      ...{ budgetId, action: "submit" },
      seen: { stage: "firstSubmission", status: "draft", version: 99, sha256: hash },
    }),
    saveCeilingsAction: () => ({ budgetId, seen: [], ceilings: [] }),
    saveApprovalDayAction: () => ({ budgetId, approvedOn: "2024-01-20" }),
    saveCorrectionReasonAction: () => ({ budgetId, seen: "", text: "更正多列的公务接待费" }),
    explainFindingsAction: () => ({ budgetId, findings: [{ rule: "X-12", subject: "x", asked: "x" }], text: "x" }),
    attestAction: () => ({ budgetId, rule: "PRO-13", answer: "verified" }),
  };
}
