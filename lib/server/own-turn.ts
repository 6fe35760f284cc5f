import { Refusal } from "./action-error";

/** How many requests of one person are worked on at once, and how many more may wait. A page asks for a few. */
const AT_ONCE = 4;
const WAITING = 40;
/** When it is worth asking again, in seconds. */
export const ASK_AGAIN_SECONDS = 5;

/** A person asks for more than one person can look at; `message` is a Chinese sentence. */
export class TooManyAtOnce extends Refusal {
  constructor() {
    super(`您同时打开或下载的内容太多，前面的还没有办完；请 ${ASK_AGAIN_SECONDS} 秒后再试。`);
  }
}

interface Own {
  running: number;
  waiting: (() => void)[];
}

// Route bundles do not share module state.
const shared = globalThis as typeof globalThis & { sixteenTablesOwnTurns?: Map<string, Own> };
shared.sixteenTablesOwnTurns ??= new Map();
const people = shared.sixteenTablesOwnTurns;

function leave(person: string, own: Own): void {
  const next = own.waiting.shift();
  if (next) next();
  else if (--own.running === 0) people.delete(person);
}

/**
 * Does what a person asked for, a few things of each person at once and the others in the order of asking: whoever asks for a
 * hundred takes connections and memory for a few.
 *
 * @throws TooManyAtOnce when too much of the person waits already; whatever `work` throws
 */
export async function inOwnTurn<T>(person: string, work: () => Promise<T>): Promise<T> {
  const own = people.get(person) ?? { running: 0, waiting: [] };
  people.set(person, own);
  if (own.running < AT_ONCE) own.running++;
  else if (own.waiting.length >= WAITING) throw new TooManyAtOnce();
  else await new Promise<void>((resolve) => own.waiting.push(resolve));
  try {
    return await work();
  } finally {
    leave(person, own);
  }
}
