import styles from "./compare.module.css";

/** A state of the budget that can be compared: a revision, or the draft. */
export interface StateOption {
  /** `1`, `draft`, `last` */
  value: string;
  label: string;
}

interface Props {
  options: readonly StateOption[];
  from: string;
  to: string;
}

/** Chooses the two states that are compared; they stand in the address. */
export function StateChoice({ options, from, to }: Props) {
  return (
    <form className={styles.choice}>
      <label>
        从{" "}
        <select name="from" defaultValue={from} key={`from ${from}`}>
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label>
        到{" "}
        <select name="to" defaultValue={to} key={`to ${to}`}>
          {options
            .filter(({ value }) => value !== "last")
            .map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
        </select>
      </label>
      <button type="submit">对比</button>
    </form>
  );
}
