"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";

/** When a page that waits for figures is read again for the first time, and how seldom at last, in seconds. */
const FIRST_SECONDS = 3;
const LAST_SECONDS = 60;

/** Reads the page again while figures on it are still being computed: soon, then ever more seldom. */
export function Renewed() {
  const router = useRouter();
  const [seconds, setSeconds] = useState(FIRST_SECONDS);
  useEffect(() => {
    const timer = setTimeout(() => {
      router.refresh();
      setSeconds((before) => Math.min(before * 2, LAST_SECONDS));
    }, seconds * 1000);
    return () => clearTimeout(timer);
  }, [router, seconds]);
  return null;
}
