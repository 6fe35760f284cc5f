"use client";

import { Button } from "../controls/button";

/** Opens the browser's print dialog for what the page shows. */
export function PrintButton({ children }: { children: string }) {
  return <Button onClick={() => window.print()}>{children}</Button>;
}
