import { useEffect, useState } from "react";

/** Whether the browser has taken over the page: what is typed into a field before is lost, so fields wait for it. */
export function useReady(): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  return ready;
}
