"use client";

import { ErrorPage } from "@/components/ui/error-page";

export default function AppError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <main>
      <ErrorPage error={error} retry={retry} />
    </main>
  );
}
