"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { AttachmentList } from "../attachments/attachment-list";
import { useComments } from "../comments/comments-context";
import { ThreadList } from "../comments/thread-list";
import { Button } from "../controls/button";
import { Link } from "../controls/link";
import { CellTrace } from "./cell-trace";
import { DerivationView } from "./derivation-view";
import { DRAWER_PANEL_ID, DrawerTabs, tabId } from "./drawer-tabs";
import { PlaceFindings } from "./place-findings";
import { PlaceTrace } from "./place-trace";
import { DRAWER_TABS, type DrawerTab, type Shown, subjectShown, useTrace } from "./trace-context";
import styles from "./trace-panel.module.css";
import { type PlaceState, usePlaceView } from "./use-place-view";

interface Place {
  budgetId: string;
  subject: string;
  state: PlaceState;
  reload(): void;
}

/** What is shown in place of something that did not arrive. */
function NotLoaded({ state, subject, reload }: Place) {
  const here = `${usePathname()}?${new URLSearchParams({ at: subject })}`;
  if (state.kind === "signedOut") {
    return (
      <p role="alert">
        登录已过期。<Link href={`/login?next=${encodeURIComponent(here)}`}>重新登录</Link>后回到这里。
      </p>
    );
  }
  if (state.kind !== "failed") return <p role="status">正在取……</p>;
  return (
    <div role="alert" className={styles.failed}>
      <p>{state.message}</p>
      <Button onClick={reload}>重试</Button>
    </div>
  );
}

function TabBody({ place, shown, tab, takeFocus }: { place: Place; shown: Shown; tab: DrawerTab; takeFocus: boolean }) {
  const { budgetId, subject, state, reload } = place;
  if (tab === "comments") {
    const present = state.kind !== "loaded" || state.view.present;
    return <ThreadList key={`${subject} ${takeFocus}`} subject={subject} present={present} takeFocus={takeFocus} />;
  }
  if (tab === "trace" && shown.kind === "cell") return <CellTrace budgetId={budgetId} address={shown.address} />;
  if (state.kind !== "loaded") return <NotLoaded {...place} />;
  if (tab === "files") {
    const { filesOf } = state.view;
    if (filesOf === null) return <p>这里没有依据附件；依据附件附在支出明细、项目和变动原因上。</p>;
    return <AttachmentList key={filesOf} budgetId={budgetId} about={filesOf} />;
  }
  return tab === "trace" ? (
    <PlaceTrace budgetId={budgetId} view={state.view} onChanged={reload} />
  ) : (
    <PlaceFindings budgetId={budgetId} findings={state.view.findings} />
  );
}

/** What the drawer says of one selected place, one question at a time. */
function PlaceBody({
  budgetId,
  shown,
  subject,
  writing,
}: {
  budgetId: string;
  shown: Shown;
  subject: string;
  writing: boolean;
}) {
  const { tab, chooseTab } = useTrace();
  const { openAt } = useComments();
  const { state, reload } = usePlaceView(budgetId, subject);
  const findings = state.kind === "loaded" ? state.view.findings.length : 0;
  const hasFiles = tab === "files" || (state.kind === "loaded" && state.view.filesOf !== null);
  const tabs = DRAWER_TABS.filter((one) => one !== "files" || hasFiles);
  return (
    <>
      <DrawerTabs tabs={tabs} current={tab} counts={{ findings, comments: openAt(subject) }} onChoose={chooseTab} />
      <div className={styles.body} role="tabpanel" id={DRAWER_PANEL_ID} aria-labelledby={tabId(tab)}>
        {state.kind === "loaded" && !(tab === "trace" && shown.kind === "cell") && (
          <p className={styles.title}>{state.view.words}</p>
        )}
        <TabBody place={{ budgetId, subject, state, reload }} shown={shown} tab={tab} takeFocus={writing} />
      </div>
    </>
  );
}

/**
 * The drawer at the right: where the selected thing comes from, what is wrong with it, what was said of it. It takes its
 * own place and covers nothing.
 */
export function TracePanel({ budgetId }: { budgetId: string }) {
  const { shown, tab, takeFocus, close } = useTrace();
  const heading = useRef<HTMLHeadingElement>(null);
  // The place at which the comments were opened by key: what is typed next is the comment.
  const [writingAt, setWritingAt] = useState<string | null>(null);
  useEffect(() => {
    if (!shown || !takeFocus()) return;
    heading.current?.focus();
    setWritingAt(tab === "comments" ? subjectShown(shown) : null);
  }, [shown, tab, takeFocus]);
  if (!shown) return null;
  const subject = subjectShown(shown);
  return (
    <aside className={styles.panel} aria-labelledby="trace-heading">
      <header className={styles.head}>
        <h2 id="trace-heading" ref={heading} tabIndex={-1}>
          {shown.kind === "place" ? "所选内容" : "数字来源"}
        </h2>
        <button type="button" className={styles.close} onClick={close}>
          关闭 <kbd>Esc</kbd>
        </button>
      </header>
      {shown.kind === "derivation" ? (
        <div className={styles.body}>
          <DerivationView derivation={shown.derivation} />
        </div>
      ) : (
        subject && <PlaceBody budgetId={budgetId} shown={shown} subject={subject} writing={writingAt === subject} />
      )}
    </aside>
  );
}
