"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useRef } from "react";
import { splitAddress } from "@/lib/domain/tables/cells";
import type { OriginView } from "@/lib/features/consolidated/types";
import { Button } from "../controls/button";
import { Link } from "../controls/link";
import { tableHref } from "../tables/table-href";
import { grouped } from "../trace/grouped";
import { useTrace } from "../trace/trace-context";
import styles from "../trace/trace-panel.module.css";
import own from "./consolidated.module.css";
import { useOrigins } from "./use-origins";

/** A figure department by department: what each adds, leading to the figure of its own table. */
function Departments({ parts, others, yuan }: Pick<OriginView, "parts" | "others" | "yuan">) {
  if (parts.length === 0) return <p className={styles.none}>各部门在本数中都没有金额。</p>;
  return (
    <table className={styles.records}>
      <caption>
        {`${parts.length} 个部门相加`}
        {others > 0 && `（另有 ${others} 个部门没有金额）`}
      </caption>
      <thead>
        <tr>
          <th scope="col">部门</th>
          <th scope="col" className={styles.amount}>
            表中（万元）
          </th>
          <th scope="col" className={styles.amount}>
            精确（元）
          </th>
        </tr>
      </thead>
      <tbody>
        {parts.map(({ budgetId, code, name, text, yuan: exact, address }) => (
          <tr key={budgetId}>
            <th scope="row">
              <Link href={tableHref(budgetId, splitAddress(address).table, address)}>
                {code} {name}
              </Link>
            </th>
            <td className={styles.amount}>{text || "空白"}</td>
            <td className={styles.amount}>{grouped(exact)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">合计</th>
          <td />
          <td className={styles.amount}>{grouped(yuan)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

function Origins({ query, address }: { query: string; address: string }) {
  const { state, retry } = useOrigins(query, address);
  const here = `${usePathname()}?${new URLSearchParams([...new URLSearchParams(query), ["cell", address]])}`;
  switch (state.kind) {
    case "loading":
      return <p role="status">正在取来源……</p>;
    case "signedOut":
      return (
        <p role="alert">
          登录已过期。<Link href={`/login?next=${encodeURIComponent(here)}`}>重新登录</Link>后回到这个数字。
        </p>
      );
    case "failed":
      return (
        <div role="alert" className={styles.failed}>
          <p>{state.message}</p>
          <Button onClick={retry}>重试</Button>
        </div>
      );
    case "loaded":
      return (
        <>
          <p className={styles.title}>{state.view.title}</p>
          <dl className={styles.values}>
            <div>
              <dt>表中（万元）</dt>
              <dd>{state.view.text || "空白"}</dd>
            </div>
            <div>
              <dt>精确（元）</dt>
              <dd>{grouped(state.view.yuan)}</dd>
            </div>
          </dl>
          <Departments {...state.view} />
        </>
      );
  }
}

/** The drawer at the right of the consolidated tables: which departments a figure is the sum of. */
export function OriginPanel() {
  const { shown, takeFocus, close } = useTrace();
  const params = useSearchParams();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (shown && takeFocus()) heading.current?.focus();
  }, [shown, takeFocus]);
  if (shown?.kind !== "cell") return null;
  const conditions = new URLSearchParams([...params].filter(([name]) => name !== "cell" && name !== "tab"));
  return (
    <aside className={`${styles.panel} ${own.panel}`} aria-labelledby="origin-heading">
      <header className={styles.head}>
        <h2 id="origin-heading" ref={heading} tabIndex={-1}>
          数字来源（按部门）
        </h2>
        <button type="button" className={styles.close} onClick={close}>
          关闭 <kbd>Esc</kbd>
        </button>
      </header>
      <div className={styles.body}>
        <Origins query={String(conditions)} address={shown.address} />
      </div>
    </aside>
  );
}
