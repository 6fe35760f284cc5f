/** Does one piece of work after the other, in the order of asking, whatever became of those before. */
export function inOrder(): <T>(work: () => Promise<T>) => Promise<T> {
  let before: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = before.then(work);
    before = mine.catch(() => null);
    return mine;
  };
}
