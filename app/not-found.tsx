import type { Metadata } from "next";
import { Action } from "@/components/ui/action";
import { StatePage } from "@/components/ui/state-page";

export const metadata: Metadata = { title: "没有找到" };

export default function NotFound() {
  return (
    <main>
      <StatePage
        title="没有找到这个页面"
        actions={
          <Action href="/" primary>
            回到工作台
          </Action>
        }
      >
        <p>地址可能写错了，或者这项预算已经不在。请从工作台重新打开。</p>
      </StatePage>
    </main>
  );
}
