"use client";

import { Button } from "../controls/button";
import { StatePage } from "./state-page";

/** The page after an error nobody expected: what to do, and the id under which the error stands in the log. */
export function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : null;
  return (
    <StatePage
      role="alert"
      title="页面没有打开"
      actions={
        <Button primary onClick={() => retry()}>
          重试
        </Button>
      }
    >
      <p>系统出了错，您的数据没有改动。请重试；仍不成功时，请把错误编号告诉系统管理员。</p>
      {digest && <p>错误编号：{digest}</p>}
    </StatePage>
  );
}
