"use client";

import { useSearchParams } from "next/navigation";
import { useEffect, useRef } from "react";
import { placeOf } from "@/lib/domain/places";
import { useTrace } from "../trace/trace-context";
import { useEntry } from "./entry-context";
import { goToField } from "./field-places";

/** Leads to the field that the address names, once: a link to a value of the book ends where it is entered. */
export function SelectedField() {
  const { ready } = useEntry();
  const { isOpenedHere } = useTrace();
  const wanted = useSearchParams().get("at");
  const led = useRef<string | null>(null);
  // Some fields come only when the book is computed: after each drawing they are looked for until they are there.
  useEffect(() => {
    if (!ready || wanted === led.current) return;
    const place = wanted === null ? null : placeOf(wanted);
    if (wanted === null || place?.kind !== "book" || isOpenedHere(wanted) || goToField(place.path))
      led.current = wanted;
  });
  return null;
}
