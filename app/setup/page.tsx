import type { Metadata } from "next";
import { SetupForm } from "@/components/setup/setup-form";
import { FrontPage } from "@/components/shell/front-page";
import { loadSetupForm } from "@/lib/features/setup/loaders";

export const metadata: Metadata = { title: "初始设置" };

export default async function SetupPage() {
  const form = await loadSetupForm();
  return (
    <FrontPage
      name="十六表 · 初始设置"
      what={
        form.asks === "everything"
          ? "只需办理一次：说明由谁使用本系统，并建立第一个系统管理员账号。部门、单位、人员和预算登录后再办理。"
          : "只需办理一次：说明由谁使用本系统。部门、单位、人员和预算随后办理。"
      }
      wide
    >
      <SetupForm {...form} />
    </FrontPage>
  );
}
