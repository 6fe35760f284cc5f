import type { Overview, OverviewWhole } from "../../domain/overview";
import { coordinate, type FlowFormat, type FlowPart, type FlowSide, LINE, layoutFlow } from "./flow-layout";
import { html, type Markup } from "./markup";

type Wholes = { [side in "income" | "expenditure"]: NonNullable<Overview[side]> };

/** Width of the bars at the edges and of the whole in the middle. */
const EDGE = 12;
const MIDDLE = 16;
/** Room above the picture for the words over each side. */
const HEADING = 56;
const MARGIN = 10;

/** A ribbon from a stretch of one bar to a stretch of another, as tall at both ends: the `d` of a path. */
export function flowRibbon(x1: number, y1: number, x2: number, y2: number, height: number): string {
  const half = coordinate((x1 + x2) / 2);
  const [b1, b2] = [coordinate(y1 + height), coordinate(y2 + height)];
  return `M${x1} ${y1}C${half} ${y1} ${half} ${y2} ${x2} ${y2}V${b2}C${half} ${b2} ${half} ${b1} ${x1} ${b1}Z`;
}

function words({ lines, text }: FlowPart, x: number, anchor: "start" | "end"): Markup {
  const spans = lines.map((line, index) => {
    const last = index === lines.length - 1 && html` class="amount"`;
    return html`<tspan x="${x}" y="${coordinate(text + index * LINE)}"${last}>${line}</tspan>`;
  });
  return html`<text text-anchor="${anchor}">${spans}</text>\n`;
}

type Name = "income" | "expenditure";

/** Where the bars of a side and its words stand; words beside the picture turn their end to it, words on it their start. */
export function flowEdge(name: Name, { width, gutter }: FlowFormat) {
  const left = name === "income";
  const bar = left ? gutter : width - gutter - EDGE;
  const outside = gutter > 0;
  const toTheRight = left !== outside;
  return {
    bar,
    words: toTheRight ? bar + EDGE + 8 : bar - 8,
    anchor: toTheRight ? ("start" as const) : ("end" as const),
  };
}

function side(name: Name, { parts, height }: FlowSide, top: number, format: FlowFormat): Markup {
  const middle = format.width / 2 - MIDDLE / 2;
  const { bar, words: x, anchor } = flowEdge(name, format);
  const shapes = parts.map((part) => {
    const path =
      name === "income"
        ? flowRibbon(bar + EDGE, part.y, middle, part.middle, part.height)
        : flowRibbon(middle + MIDDLE, part.middle, bar, part.y, part.height);
    return html`<path d="${path}"/><rect x="${bar}" y="${part.y}" width="${EDGE}" height="${part.height}"/>\n`;
  });
  const half = name === "income" ? middle : middle + MIDDLE / 2;
  return html`<g class="${name}">
${shapes}<rect x="${half}" y="${top}" width="${MIDDLE / 2}" height="${height}"/>
${parts.map((part) => words(part, x, anchor))}</g>
`;
}

/** The words over a side, flush with its bars. */
function heading(name: Name, question: string, total: string, format: FlowFormat): Markup {
  const { bar } = flowEdge(name, format);
  const end = (name === "income") === format.gutter > 0;
  const x = end ? bar + EDGE : bar;
  return html`<text class="heading" text-anchor="${end ? "end" : "start"}"><tspan x="${x}" y="18">${question}</tspan><tspan x="${x}" y="38" class="amount">${total}</tspan></text>
`;
}

/** The whole in one sentence, for those who cannot see the picture. */
function sentence(name: string, { total, parts }: OverviewWhole, unit: string): string {
  return `${name} ${total.text} ${unit}：${parts.map(({ label, text }) => `${label} ${text} ${unit}`).join("，")}。`;
}

/**
 * The picture of where the money comes from and where it goes: sources at the left, uses at the right, both flowing
 * through the whole. Every part bears its name and figure, so that nothing depends on colour.
 *
 * @param id begins the ids of its title and description
 */
export function flowPicture({ income, expenditure }: Wholes, format: FlowFormat, id: string, unit: string): Markup {
  const layout = layoutFlow({ income, expenditure }, format);
  const [right, bottom] = [format.width + 2 * MARGIN, layout.height + HEADING + 2 * MARGIN];
  return html`<svg class="${id}" viewBox="0 0 ${right} ${bottom}" role="img" aria-labelledby="${id}-title" aria-describedby="${id}-desc">
<title id="${id}-title">收支图：钱从哪里来，用到哪里去</title>
<desc id="${id}-desc">${sentence("收入合计", income, unit)}${sentence("支出合计", expenditure, unit)}</desc>
<defs><pattern id="${id}-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" class="ground"/><path d="M0 0V6" class="hatch"/></pattern></defs>
<g transform="translate(${MARGIN} ${MARGIN})">
${heading("income", "钱从哪里来", `收入合计 ${income.total.text}`, format)}${heading("expenditure", "用到哪里去", `支出合计 ${expenditure.total.text}`, format)}<g transform="translate(0 ${HEADING})">
${side("income", layout.income, layout.top, format)}${side("expenditure", layout.expenditure, layout.top, format)}</g>
</g>
</svg>
`;
}
