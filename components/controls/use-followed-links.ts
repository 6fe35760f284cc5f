import { useRouter } from "next/navigation";
import { type RefObject, useEffect } from "react";

/**
 * Follows the plain links of an element as `Link` follows its own. Hundreds of links in a list are plain ones, which cost a page
 * nothing.
 */
export function useFollowedLinks(field: RefObject<HTMLElement | null>): void {
  const router = useRouter();
  useEffect(() => {
    const element = field.current;
    if (!element) return;
    const onClick = (event: MouseEvent) => {
      const href = event.target instanceof Element ? event.target.closest("a")?.getAttribute("href") : null;
      const isPlain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
      if (!href || !isPlain) return;
      event.preventDefault();
      router.push(href);
    };
    element.addEventListener("click", onClick);
    return () => element.removeEventListener("click", onClick);
  }, [field, router]);
}
