"use client";

import { AntdRegistry } from "@ant-design/nextjs-registry";
import { ConfigProvider } from "antd";
import zhCN from "antd/locale/zh_CN";
import type { ReactNode } from "react";

/** The shell's antd: Chinese words and the tool's own colours, sizes and type. */
export function Providers({ children }: { children: ReactNode }) {
  return (
    <AntdRegistry>
      <ConfigProvider
        locale={zhCN}
        button={{ autoInsertSpace: false }}
        theme={{
          token: {
            colorPrimary: "#1d5491",
            colorError: "#b3261e",
            colorWarning: "#875300",
            colorText: "#1f2429",
            colorTextPlaceholder: "#6b727b",
            colorBorder: "#8f97a1",
            borderRadius: 2,
            fontFamily: "var(--sans)",
            fontSize: 13,
            controlHeight: 28,
            motion: false,
            wireframe: true,
          },
          components: { Button: { primaryShadow: "none", defaultShadow: "none", dangerShadow: "none" } },
        }}
      >
        {children}
      </ConfigProvider>
    </AntdRegistry>
  );
}
