import type { Metadata } from "next";
import { SetupForm } from "@/components/setup/setup-form";
import { loadSetupForm } from "@/lib/features/setup/loaders";
import styles from "./setup.module.css";

export const metadata: Metadata = { title: "初始设置" };

export default async function SetupPage() {
  const form = await loadSetupForm();
  return (
    <main className={styles.page}>
      <div className={styles.box}>
        <h1 className={styles.name}>十六表 · 初始设置</h1>
        <p className={styles.what}>
          {form.asks === "everything"
            ? "只需办理一次：说明由谁使用本系统，并建立第一个系统管理员账号。部门、单位、人员和预算登录后再办理。"
            : "只需办理一次：说明由谁使用本系统。部门、单位、人员和预算随后办理。"}
        </p>
        <SetupForm {...form} />
      </div>
    </main>
  );
}
