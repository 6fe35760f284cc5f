/** A file on which something in a budget rests, without its contents. */
export interface AttachmentItem {
  id: string;
  /** what it belongs to: `line:L001` */
  about: string;
  /** what that was called when the file was added */
  place: string;
  name: string;
  mediaType: string;
  bytes: number;
  /** SHA-256 over the file, 64 lower-case hexadecimal digits */
  sha256: string;
  /** when it was added, as ISO 8601 */
  at: string;
  by: string;
}

/** The files of one thing, and whether more may be added. */
export interface AttachmentList {
  items: AttachmentItem[];
  /** of the whole budget */
  used: { files: number; bytes: number };
  /** why none may be added or taken away; null where they may */
  locked: string | null;
}

/** A file that a revision names, as it was frozen. */
export interface RevisionAttachmentItem extends Pick<AttachmentItem, "id" | "place" | "name" | "bytes" | "sha256"> {}
