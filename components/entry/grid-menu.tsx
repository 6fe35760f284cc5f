import { type KeyboardEvent, useLayoutEffect, useRef } from "react";
import styles from "./grid-menu.module.css";

/** One thing that can be done from the menu of a grid. */
export interface MenuItem {
  label: string;
  /** the keys that do the same */
  keys?: string;
  disabled?: boolean;
  run(): void;
}

interface Props {
  /** in CSS pixels of the window */
  at: { x: number; y: number };
  groups: readonly (readonly MenuItem[])[];
  onClose(): void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** What can be done with what is selected; by arrows, Enter and Esc as well. */
export function GridMenu({ at, groups, onClose }: Props) {
  const menu = useRef<HTMLDivElement>(null);
  const items = () => [...(menu.current?.querySelectorAll<HTMLButtonElement>("button:enabled") ?? [])];
  useLayoutEffect(() => {
    const element = menu.current;
    if (!element) return;
    const { width, height } = element.getBoundingClientRect();
    element.style.left = `${Math.max(0, Math.min(at.x, window.innerWidth - width - 4))}px`;
    element.style.top = `${Math.max(0, Math.min(at.y, window.innerHeight - height - 4))}px`;
    element.querySelector<HTMLButtonElement>("button:enabled")?.focus();
  }, [at]);
  const onKeyDown = (event: KeyboardEvent) => {
    const all: readonly (Element | null)[] = items();
    const now = all.indexOf(document.activeElement);
    const step = STEPS[event.key];
    if (step !== undefined) items()[(now + step + all.length) % all.length]?.focus();
    else if (event.key === "Home") items()[0]?.focus();
    else if (event.key === "End") items().at(-1)?.focus();
    else if (event.key === "Escape" || event.key === "Tab") onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={menu}
      className={styles.menu}
      role="menu"
      aria-label="表格操作"
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onContextMenu={(event) => event.preventDefault()}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onClose();
      }}
    >
      {groups.map((group) => (
        <fieldset key={group[0]?.label} className={styles.group}>
          {group.map(({ label, keys, disabled = false, run }) => (
            <button
              key={label}
              type="button"
              role="menuitem"
              tabIndex={-1}
              disabled={disabled}
              onClick={() => {
                onClose();
                run();
              }}
            >
              {label}
              {keys && <kbd>{keys}</kbd>}
            </button>
          ))}
        </fieldset>
      ))}
    </div>
  );
}
