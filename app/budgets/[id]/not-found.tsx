import type { Metadata } from "next";
import { Action } from "@/components/ui/action";
import { StatePage } from "@/components/ui/state-page";

export const metadata: Metadata = { title: "没有找到预算" };

export default function BudgetNotFound() {
  return (
    <main>
      <StatePage
        title="没有找到这项预算，或者您没有查看它的权限"
        actions={
          <Action href="/" primary>
            回到工作台
          </Action>
        }
      >
        <p>请从工作台重新打开。如果工作需要查看其他部门的预算，请联系系统管理员。</p>
      </StatePage>
    </main>
  );
}
