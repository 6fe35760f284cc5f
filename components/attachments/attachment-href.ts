/** Where a file is saved from. */
export const attachmentHref = (budgetId: string, id: string) => `/api/budgets/${budgetId}/attachments/${id}`;
