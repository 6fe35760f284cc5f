import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import "@fontsource-variable/noto-sans-sc";
import "@/components/ui/tokens.css";
import { AddressNotice } from "@/components/ui/address-notice";
import { appearanceOf } from "@/components/ui/appearance";
import { OfflineNotice } from "@/components/ui/offline-notice";
import { env } from "@/lib/server/env";

export const metadata: Metadata = {
  title: { default: "十六表", template: "%s · 十六表" },
  description: "部门预算编制与公开",
  robots: { index: false, follow: false },
  formatDetection: { telephone: false, email: false, address: false, date: false },
};

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

// Scripts run only with the nonce of their very answer: a page made at build time, as that for unknown addresses, has none.
export const dynamic = "force-dynamic";

export default async function RootLayout({ children }: { children: ReactNode }) {
  const sent = await headers();
  const served = sent.get("x-forwarded-host") ?? sent.get("host") ?? "";
  return (
    <html lang="zh-CN" {...appearanceOf(await cookies())}>
      <body>
        <AddressNotice served={served} configured={env().nextauthUrl} />
        <OfflineNotice />
        {children}
      </body>
    </html>
  );
}
