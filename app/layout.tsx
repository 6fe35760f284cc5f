import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import "@fontsource-variable/noto-sans-sc";
import "@/components/ui/tokens.css";
import { Providers } from "@/components/shell/providers";
import { OfflineNotice } from "@/components/ui/offline-notice";

export const metadata: Metadata = {
  title: { default: "十六表", template: "%s · 十六表" },
  description: "部门预算编制与公开",
  robots: { index: false, follow: false },
  formatDetection: { telephone: false, email: false, address: false, date: false },
};

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

// Scripts run only with the nonce of their very answer: a page made at build time, as that for unknown addresses, has none.
export const dynamic = "force-dynamic";

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="zh-CN">
      <body>
        <Providers>
          <OfflineNotice />
          {children}
        </Providers>
      </body>
    </html>
  );
}
