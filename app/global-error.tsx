"use client";

import "@/components/ui/tokens.css";
import { StatePage } from "@/components/ui/state-page";

export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="zh-CN">
      <head>
        <title>页面没有打开 · 十六表</title>
      </head>
      <body>
        <main>
          <StatePage
            role="alert"
            title="页面没有打开"
            actions={
              <button type="button" onClick={() => window.location.reload()}>
                重新打开
              </button>
            }
          >
            <p>系统出了错，您的数据没有改动。请重新打开；仍不成功时，请把错误编号告诉系统管理员。</p>
            {error.digest && <p>错误编号：{error.digest}</p>}
          </StatePage>
        </main>
      </body>
    </html>
  );
}
