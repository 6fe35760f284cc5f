/** Somebody of the department, to be called by @. */
export interface Person {
  id: string;
  name: string;
  /** 审核、签发 */
  roles: string;
  /** what stands after @ in a text: the name, with the account where two people share it */
  handle: string;
}

/** One comment of a thread. */
export interface CommentView {
  id: string;
  text: string;
  author: string;
  /** ISO 8601 */
  at: string;
  /** names of those whom it calls */
  mentions: string[];
  /** whether it calls the person who looks, who has not read it */
  unread: boolean;
}

/** A first comment with its answers. */
export interface CommentThread {
  id: string;
  subject: string;
  /** what the place is called now; what it was called when it is gone */
  place: string;
  /** - `there` · `gone`: the place was deleted · `renamed`: the name now stands for something else */
  anchor: "there" | "gone" | "renamed";
  /** what the place was called when the comment was written */
  placeThen: string;
  /** where it can be seen, under the address of the budget: `tables/3?cell=…` */
  path: string;
  /** number of the revision that was under review; null when written on a draft */
  revision: number | null;
  version: number;
  /** the first comment, then the answers in the order of writing */
  comments: CommentView[];
  /** who resolved it, and when (ISO 8601); null while it is open */
  resolved: { by: string; at: string } | null;
  /** whether the person who looks may resolve it or open it again */
  mayResolve: boolean;
}

/** The comments on a budget, for one person. */
export interface BudgetComments {
  /** in the order in which they were begun */
  threads: CommentThread[];
  /** whom the person may call; nobody when the person may not write */
  people: Person[];
  /** whether the person may write here now, and otherwise why not */
  writing: { allowed: true } | { allowed: false; reason: string };
}
