import type { Metadata } from "next";
import { ListsDesk } from "@/components/admin/lists-desk";
import { Action } from "@/components/ui/action";
import { PageHead } from "@/components/ui/page-head";
import { loadListsDesk } from "@/lib/features/lists/loaders";

export const metadata: Metadata = { title: "批量导入" };

export default async function ListsPage() {
  const desk = await loadListsDesk();
  return (
    <>
      <PageHead
        actions={
          <>
            <Action href="/api/admin/lists?filled=1" download>
              下载现有名单
            </Action>
            <Action href="/api/admin/lists" download>
              下载空表
            </Action>
          </>
        }
      >
        <h1>批量导入</h1>
        <span>归口、部门、单位、人员、角色，用一个 Excel 文件新增和修改。</span>
      </PageHead>
      <ListsDesk {...desk} />
    </>
  );
}
