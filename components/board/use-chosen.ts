import { type RefObject, useCallback, useEffect, useState } from "react";
import type { Seen } from "@/lib/features/workflow/types";

/** A budget that was ticked, as the page shows it. */
export interface ChosenBudget {
  budgetId: string;
  name: string;
  seen: Seen;
}

const boxesIn = (field: HTMLElement | null) => [
  ...(field?.querySelectorAll<HTMLInputElement>("input[data-department]") ?? []),
];

const chosenOf = ({ value, dataset }: HTMLInputElement): ChosenBudget => ({
  budgetId: value,
  name: dataset.name ?? "",
  seen: JSON.parse(dataset.seen ?? "{}") as Seen,
});

/** Ticks every row from one to another, both included. */
function tickBetween(boxes: readonly HTMLInputElement[], from: HTMLInputElement, to: HTMLInputElement): void {
  const [first = 0, last = 0] = [boxes.indexOf(from), boxes.indexOf(to)].sort((a, b) => a - b);
  for (const box of boxes.slice(first, last + 1)) box.checked = to.checked;
}

/**
 * The departments that are ticked in a list, and those of them that have a budget with it: one by one, with Shift from the
 * last one on, or all of the page by the box in the head. They are read from the list itself, so that each is taken as the
 * page shows it at that moment.
 *
 * @returns the budgets and the ids of the departments that are ticked, and how to tick nothing
 */
export function useChosen(field: RefObject<HTMLElement | null>): {
  chosen: readonly ChosenBudget[];
  departments: readonly string[];
  clear: () => void;
} {
  const [chosen, setChosen] = useState<readonly ChosenBudget[]>([]);
  const [departments, setDepartments] = useState<readonly string[]>([]);
  const read = useCallback(() => {
    const boxes = boxesIn(field.current);
    const ticked = boxes.filter(({ checked }) => checked);
    const all = field.current?.querySelector<HTMLInputElement>("[data-choose-all]");
    if (all) {
      all.checked = boxes.length > 0 && ticked.length === boxes.length;
      all.indeterminate = ticked.length > 0 && ticked.length < boxes.length;
    }
    setChosen(ticked.filter(({ name }) => name === "budget").map(chosenOf));
    setDepartments(ticked.map(({ dataset }) => dataset.department ?? ""));
  }, [field]);

  useEffect(() => {
    const element = field.current;
    if (!element) return;
    let last: HTMLInputElement | null = null;
    const onClick = ({ target, shiftKey }: MouseEvent) => {
      if (!(target instanceof HTMLInputElement)) return;
      const boxes = boxesIn(element);
      if (target.matches("[data-choose-all]")) for (const box of boxes) box.checked = target.checked;
      else if (shiftKey && last && boxes.includes(last)) tickBetween(boxes, last, target);
      last = boxes.includes(target) ? target : last;
      read();
    };
    element.addEventListener("click", onClick);
    // What was ticked before the page was ready counts too.
    const isAll = element.querySelector<HTMLInputElement>("[data-choose-all]")?.checked;
    if (isAll) for (const box of boxesIn(element)) box.checked = true;
    read();
    // Boxes stay ticked when the list is drawn anew, but what they stand for may have moved.
    const observer = new MutationObserver(read);
    observer.observe(element, { subtree: true, childList: true, attributeFilter: ["data-seen", "value"] });
    return () => {
      element.removeEventListener("click", onClick);
      observer.disconnect();
    };
  }, [field, read]);

  const clear = useCallback(() => {
    for (const box of boxesIn(field.current)) box.checked = false;
    read();
  }, [field, read]);
  return { chosen, departments, clear };
}
