import { AsyncResource } from "node:async_hooks";

/** How many requests of one session are worked on at once: as many as a browser sends to one address. */
const AT_ONCE = 6;
/** How many more may wait. */
const WAITING = 200;
/** The longest rest before the next one of those that waited, in milliseconds. */
const LONGEST_REST = 250;

/** @typedef {{ closed: (done: () => void) => void, go: () => void, gone: () => boolean }} Visit */

/** @typedef {{ running: number, waiting: Visit[], resting: boolean, took: number }} Session */

/** The session that a cookie names, whether it lives or not; null where there is none. @param {string | undefined} cookie */
export function sessionIn(cookie = "") {
  return /(?:^|;\s*)(?:__Secure-)?next-auth\.session-token=([^;]+)/.exec(cookie)?.[1] ?? null;
}

/**
 * Lets in a few requests of each session at once. Whoever sends more than a browser does gets the rest one after the other, each
 * after as long a rest as the one before took: between them others have their turn.
 */
export class Door {
  /** @type {Map<string, Session>} */
  #sessions = new Map();

  /**
   * @param {string} session
   * @param {Visit} visit what to do when it is let in, how it tells that it is over, and whether nobody waits for it any more
   * @returns {boolean} false when too many of the session wait already
   */
  enter(session, visit) {
    const own = this.#sessions.get(session) ?? { running: 0, waiting: [], resting: false, took: 0 };
    this.#sessions.set(session, own);
    if (own.running < AT_ONCE && own.waiting.length === 0) this.#let(session, own, visit);
    else if (own.waiting.length >= WAITING) return false;
    else own.waiting.push({ ...visit, go: AsyncResource.bind(visit.go) });
    return true;
  }

  /** @param {string} session @param {Session} own @param {Visit} visit */
  #let(session, own, { closed, go }) {
    own.running++;
    const begun = performance.now();
    closed(() => {
      own.running--;
      own.took = performance.now() - begun;
      this.#next(session, own);
    });
    go();
  }

  /** @param {string} session @param {Session} own */
  #next(session, own) {
    while (own.waiting[0]?.gone()) own.waiting.shift();
    if (own.waiting.length === 0) {
      if (own.running === 0 && !own.resting) this.#sessions.delete(session);
      return;
    }
    if (own.resting || own.running >= AT_ONCE) return;
    own.resting = true;
    setTimeout(
      () => {
        own.resting = false;
        while (own.waiting[0]?.gone()) own.waiting.shift();
        const visit = own.waiting.shift();
        if (visit) this.#let(session, own, visit);
        this.#next(session, own);
      },
      Math.min(own.took, LONGEST_REST),
    );
  }
}
