import type { Overview } from "@/lib/domain/overview";
import { type FlowFormat, type FlowPart, LINE, layoutFlow, WIDE_FLOW } from "@/lib/packet/html/flow-layout";
import { flowEdge, flowRibbon } from "@/lib/packet/html/flow-picture";
import styles from "./overview.module.css";

type Whole = NonNullable<Overview["income"]>;
type Side = "income" | "expenditure";

/** As on the page for the public, which is drawn on the same layout. */
const EDGE = 12;
const MIDDLE = 16;
const HEADING = 50;
const FORMAT: FlowFormat = { ...WIDE_FLOW, bars: 220 };

function Words({ part, x, anchor }: { part: FlowPart; x: number; anchor: "start" | "end" }) {
  const { figure, lines, text } = part;
  return (
    <text textAnchor={anchor}>
      {lines.map((line, index) => (
        <tspan
          key={`${figure.address} ${line}`}
          x={x}
          y={text + index * LINE}
          className={index === lines.length - 1 ? styles.amount : undefined}
        >
          {line}
        </tspan>
      ))}
    </text>
  );
}

function FlowSide({
  name,
  parts,
  top,
  height,
}: {
  name: Side;
  parts: readonly FlowPart[];
  top: number;
  height: number;
}) {
  const middle = FORMAT.width / 2 - MIDDLE / 2;
  const { bar, words, anchor } = flowEdge(name, FORMAT);
  const left = name === "income";
  return (
    <g className={styles[name]}>
      {parts.map((part) => (
        <g key={part.figure.address}>
          <path
            d={
              left
                ? flowRibbon(bar + EDGE, part.y, middle, part.middle, part.height)
                : flowRibbon(middle + MIDDLE, part.middle, bar, part.y, part.height)
            }
          />
          <rect x={bar} y={part.y} width={EDGE} height={part.height} />
          <Words part={part} x={words} anchor={anchor} />
        </g>
      ))}
      <rect x={left ? middle : middle + MIDDLE / 2} y={top} width={MIDDLE / 2} height={height} />
    </g>
  );
}

/** Where the money comes from and where it goes: the picture of the page for the public; the tables beside say the same. */
export function FlowFigure({ income, expenditure, unit }: { income: Whole; expenditure: Whole; unit: string }) {
  const layout = layoutFlow({ income, expenditure }, FORMAT);
  const headings = [
    { name: "income", question: "钱从哪里来", total: `收入合计 ${income.total.text}` },
    { name: "expenditure", question: "用到哪里去", total: `支出合计 ${expenditure.total.text}` },
  ] as const;
  return (
    <svg
      className={styles.flow}
      viewBox={`0 0 ${FORMAT.width} ${layout.height + HEADING + 8}`}
      role="img"
      aria-label={`收支图（${unit}），各项数字见下表`}
    >
      {headings.map(({ name, question, total }) => {
        const { bar } = flowEdge(name, FORMAT);
        const left = name === "income";
        const x = left ? bar + EDGE : bar;
        return (
          <text key={name} textAnchor={left ? "end" : "start"}>
            <tspan x={x} y={16}>
              {question}
            </tspan>
            <tspan x={x} y={36} className={styles.amount}>
              {total}
            </tspan>
          </text>
        );
      })}
      <g transform={`translate(0 ${HEADING})`}>
        <FlowSide name="income" parts={layout.income.parts} top={layout.top} height={layout.income.height} />
        <FlowSide
          name="expenditure"
          parts={layout.expenditure.parts}
          top={layout.top}
          height={layout.expenditure.height}
        />
      </g>
    </svg>
  );
}
