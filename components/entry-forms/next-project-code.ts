/** The code offered for a new project: one beyond the largest of the form P001. */
export function nextProjectCode(codes: readonly string[]): string {
  const numbers = codes.flatMap((code) => /^P(\d{1,6})$/.exec(code)?.[1] ?? []).map(Number);
  return `P${String(Math.max(0, ...numbers) + 1).padStart(3, "0")}`;
}
