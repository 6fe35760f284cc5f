/** One data row by column name; a blank or missing cell is absent. */
export type DataRow = Readonly<Record<string, string>>;

/**
 * Reads the text of a data file: a header line of column names, then one comma-separated row a line. No quoting: the
 * names of 科目 hold no ASCII comma, and a row with more cells than the header is an error naming its line.
 */
export function parseRows(text: string): DataRow[] {
  const [header = "", ...lines] = text.trim().split("\n");
  const columns = header.split(",");
  return lines.map((line) => {
    const cells = line.split(",");
    if (cells.length > columns.length) {
      throw new Error(`科目数据行“${line}”有 ${cells.length} 列，应不超过 ${columns.length} 列（${header}）`);
    }
    const row: Record<string, string> = {};
    for (const [index, cell] of cells.entries()) if (cell !== "") row[columns[index] ?? ""] = cell;
    return row;
  });
}

/** The cell of a column that every row must fill; an error names the row. */
export function requiredCell(row: DataRow, column: string): string {
  const cell = row[column];
  if (cell === undefined) throw new Error(`科目数据行“${Object.values(row).join(",")}”缺少 ${column} 列`);
  return cell;
}

/** The cell when it is one of the allowed words; an error names the row, the column and the words. */
export function oneOf<T extends string>(row: DataRow, column: string, allowed: readonly T[]): T {
  const cell = requiredCell(row, column);
  const found = allowed.find((word) => word === cell);
  if (found === undefined) {
    throw new Error(`科目数据行“${Object.values(row).join(",")}”的 ${column} 列应为 ${allowed.join("、")} 之一`);
  }
  return found;
}
