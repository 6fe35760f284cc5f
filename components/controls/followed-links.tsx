"use client";

import { type ReactNode, useRef } from "react";
import { useFollowedLinks } from "./use-followed-links";

/** A list whose links are plain ones. */
export function FollowedLinks({ children }: { children: ReactNode }) {
  const field = useRef<HTMLDivElement>(null);
  useFollowedLinks(field);
  return <div ref={field}>{children}</div>;
}
