/** Why a packet cannot be verified at all; `message` is one line in Chinese that says what was found and what to do. */
export class UnreadablePacket extends Error {
  override readonly name = "UnreadablePacket";
}

/** The files of a packet by name. */
export type PacketFiles = ReadonlyMap<string, Buffer>;

/** One place where a file of a packet does not say what it should. */
export interface Disagreement {
  file: string;
  /** the place within a table or the narrative; absent for a file as a whole */
  place?: string;
  /** what should stand there, and what the file says */
  expected?: string;
  found?: string;
  /** the whole of it as one line of Chinese, without the name of the file */
  message: string;
}

/** A row as a file holds it; `at` says where in the file a column of it stands. */
export interface ReadRow {
  cells: string[];
  at?: (column: number) => string;
}

/** A table as a file holds it, header rows first. */
export interface ReadTable {
  title: string;
  /** the line with 部门全称 and 单位; absent where the file has none */
  head?: string;
  rows: ReadRow[];
  /** absent where they stand among the rows */
  notes?: string[];
}

/** What a file holds of the packet; `tables` in packet order, null for one it says it leaves out. */
export interface ReadFile {
  tables?: (ReadTable | null)[];
  /** the narrative from its title to its signature, paragraph by paragraph */
  narrative?: string[];
}
