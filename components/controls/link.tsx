import NextLink from "next/link";
import type { ComponentProps } from "react";

/**
 * A link within the program that changes what is shown without loading everything anew. Nothing is asked for before it is
 * followed: pages are made for whoever opens them, and a list of fifty budgets would have all their pages made at once.
 */
export function Link(props: Omit<ComponentProps<typeof NextLink>, "prefetch">) {
  return <NextLink {...props} prefetch={false} />;
}
