import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import styles from "./entry-grid.module.css";
import { role } from "./grid-roles";
import type { Suggestion } from "./grid-types";

interface Props {
  id: string;
  label: string;
  options: readonly Suggestion[];
  chosen: number;
  /** the input that the list stands below, or above where there is more room */
  input: RefObject<HTMLInputElement | null>;
  onPick(option: Suggestion): void;
}

interface Place {
  left: number;
  top?: number;
  bottom?: number;
  maxHeight: number;
}

const HEIGHT = 280;

function placeAt(input: Element): Place {
  const { left, top, bottom } = input.getBoundingClientRect();
  const below = window.innerHeight - bottom;
  return below >= HEIGHT || below >= top
    ? { left, top: bottom, maxHeight: Math.min(HEIGHT, below) }
    : { left, bottom: window.innerHeight - top, maxHeight: Math.min(HEIGHT, top) };
}

/** The id of one option; the input points at it. */
export function optionId(list: string, index: number): string {
  return `${list}-${index}`;
}

/** What may be chosen for a cell. The focus stays in the input. */
export function OptionList({ id, label, options, chosen, input, onPick }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const [place, setPlace] = useState<Place | null>(null);
  useLayoutEffect(() => {
    const follow = () => input.current && setPlace(placeAt(input.current));
    follow();
    // Scrolling of whatever the grid stands in moves the input too.
    window.addEventListener("scroll", follow, true);
    window.addEventListener("resize", follow);
    return () => {
      window.removeEventListener("scroll", follow, true);
      window.removeEventListener("resize", follow);
    };
  }, [input]);
  useLayoutEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  return (
    <ul
      ref={list}
      id={id}
      className={styles.list}
      style={place ?? { visibility: "hidden" }}
      aria-label={label}
      // A press must not take the focus out of the input.
      onMouseDown={(event) => event.preventDefault()}
      {...role("listbox")}
    >
      {options.map((option, index) => (
        <li
          key={String(option.value)}
          id={optionId(id, index)}
          className={styles.option}
          onMouseUp={() => onPick(option)}
          {...role("option", { "aria-selected": index === chosen })}
        >
          <span className={styles.code}>{option.code}</span>
          <span>{option.name}</span>
          <span className={styles.hint}>{option.hint}</span>
          {option.path !== "" && <span className={styles.path}>{option.path}</span>}
        </li>
      ))}
    </ul>
  );
}
