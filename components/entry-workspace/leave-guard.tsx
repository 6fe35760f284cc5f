"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { Button } from "../controls/button";
import { Dialog } from "../controls/dialog";
import { hasUnsaved, keptChanges, rowId } from "../entry/autosave-machine";
import { useEntry } from "./entry-context";

/** The address a plain click on a link would open within this site; null for every other click. */
function destinationOf(event: MouseEvent): URL | null {
  if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return null;
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
  if (!link || link.target === "_blank" || link.hasAttribute("download")) return null;
  const url = new URL(link.href);
  return url.origin === window.location.origin ? url : null;
}

/**
 * Follows links out of entry only when everything is saved: what is on its way is waited for, for what cannot be saved
 * the person is asked. Leaving the site itself is asked about by the browser.
 */
export function LeaveGuard() {
  const { budgetId, save, drafts, typing } = useEntry();
  const router = useRouter();
  const [wanted, setWanted] = useState<string | null>(null);
  const unsaved = typing || hasUnsaved(save.state);
  const { mode } = save.state;
  const held = drafts.size > 0 || (hasUnsaved(save.state) && mode !== "waiting" && mode !== "sending");
  const latest = useRef({ open: false, saveNow: save.saveNow });
  useEffect(() => {
    latest.current = { open: unsaved || drafts.size > 0, saveNow: save.saveNow };
  });
  useEffect(() => {
    const entry = `/budgets/${budgetId}/entry/`;
    const onClick = (event: MouseEvent) => {
      const url = destinationOf(event);
      if (!url || !latest.current.open || `${url.pathname}/`.startsWith(entry)) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current.saveNow();
      setWanted(`${url.pathname}${url.search}${url.hash}`);
    };
    window.addEventListener("click", onClick, true);
    return () => window.removeEventListener("click", onClick, true);
  }, [budgetId]);
  useEffect(() => {
    if (wanted === null || unsaved || drafts.size > 0) return;
    setWanted(null);
    router.push(wanted);
  }, [wanted, unsaved, drafts, router]);
  const kept = keptChanges(save.state);
  const count = new Set([...drafts.keys(), ...[...(kept.batch?.changes ?? []), ...kept.waiting].map(rowId)]).size;
  const leave = () => {
    setWanted(null);
    if (wanted !== null) router.push(wanted);
  };
  if (wanted === null || !held) return null;
  return (
    <Dialog
      title="还有内容没有保存"
      onClose={() => setWanted(null)}
      footer={
        <>
          <Button onClick={leave}>离开，以后再填</Button>
          <Button primary onClick={() => setWanted(null)}>
            留在本页
          </Button>
        </>
      }
    >
      <p>
        {count}{" "}
        行还没有保存。离开后内容保留在本浏览器的这个窗口中，回到填报页面即可继续；关闭窗口则会丢失，套表和说明中也还没有这些内容。
      </p>
    </Dialog>
  );
}
