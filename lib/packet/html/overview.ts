import type { Overview, OverviewChange, OverviewFigure, OverviewWhole } from "../../domain/overview";
import type { CellAddress } from "../../domain/tables/types";
import { type CellPlace, cellId } from "./anchors";
import { coordinate, NARROW_FLOW, WIDE_FLOW } from "./flow-layout";
import { flowPicture } from "./flow-picture";
import { html, type Markup } from "./markup";

/** Length of the longest bar and height of one bar of the comparison with last year. */
const BAR = 200;
const THICK = 9;

/** Writes the first part of the page: the picture of income and expenditure, and the change since last year. */
export class OverviewWriter {
  constructor(
    private readonly overview: Overview,
    private readonly places: ReadonlyMap<CellAddress, CellPlace>,
    private readonly fiscalYear: number,
    private readonly unit: string,
    /** 部门, 单位 */
    private readonly body: string,
  ) {}

  /** The picture and its tables; null where there is nothing to show. */
  flow(): Markup | null {
    const { income, expenditure } = this.overview;
    if (!income || !expenditure) return null;
    const wholes = { income, expenditure };
    return html`<section id="flow" aria-labelledby="flow-heading">
<h2 id="flow-heading">${this.fiscalYear} 年收支概览</h2>
<p>条带的粗细与金额成正比。点数字可以看到它在公开表中的位置。</p>
<figure>
${flowPicture(wholes, WIDE_FLOW, "flow-wide", this.unit)}${flowPicture(wholes, NARROW_FLOW, "flow-narrow", this.unit)}<figcaption>收支图（单位：${this.unit}）</figcaption>
</figure>
<div class="columns">
${this.wholeTable("收入从哪里来", "收入来源", income)}${this.wholeTable("支出用到哪里", "支出方向", expenditure)}</div>
</section>
`;
  }

  /** The comparison with last year; null where last year is not known. */
  changes(): Markup | null {
    const { changes, changesByFunction } = this.overview;
    if (changes.length === 0) return null;
    return html`<section id="changes" aria-labelledby="changes-heading">
<h2 id="changes-heading">与上年相比</h2>
<p>增减数是两年印出的数之差；变动的原因见<a href="#narrative">${this.body}预算情况说明</a>。</p>
${this.changeTable("收支总体", "项目", changes)}${changesByFunction.length > 0 && this.changeTable("一般公共预算财政拨款支出，按功能分类", "功能分类", changesByFunction)}</section>
`;
  }

  private amount({ address, text }: OverviewFigure): Markup {
    const place = this.places.get(address);
    return place ? html`<a href="#${cellId(place)}">${text}</a>` : html`${text}`;
  }

  private wholeTable(caption: string, heading: string, { total, parts }: OverviewWhole): Markup {
    const rows = [...parts, { ...total, label: "合计" }].map(
      (figure) => html`<tr><th scope="row">${figure.label}</th><td>${this.amount(figure)}</td></tr>\n`,
    );
    return html`<table class="small">
<caption>${caption}</caption>
<thead><tr><th scope="col">${heading}</th><th scope="col">金额（${this.unit}）</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
`;
  }

  private changeTable(caption: string, heading: string, changes: readonly OverviewChange[]): Markup {
    const longest = Math.max(1, ...changes.flatMap(({ current, prior }) => [current.fen, prior.fen].map(Math.abs)));
    const length = (fen: number) => coordinate((Math.abs(fen) / longest) * BAR);
    const rows = changes.map(({ label, current, prior, text }) => {
      const bars = html`<svg viewBox="0 0 ${BAR + 2} ${2 * THICK + 4}" aria-hidden="true"><rect class="current" x="1" y="1" width="${length(current.fen)}" height="${THICK}"/><rect class="prior" x="1" y="${THICK + 3}" width="${length(prior.fen)}" height="${THICK}"/></svg>`;
      return html`<tr><th scope="row">${label}</th><td>${this.amount(prior)}</td><td>${this.amount(current)}</td><td class="change">${text}</td><td class="bars">${bars}</td></tr>\n`;
    });
    return html`<div class="scroll" tabindex="0" role="group" aria-label="${caption}">
<table class="small compared">
<caption>${caption}（单位：${this.unit}）</caption>
<thead><tr><th scope="col">${heading}</th><th scope="col">${this.fiscalYear - 1} 年</th><th scope="col">${this.fiscalYear} 年</th><th scope="col">增减</th><th scope="col" class="bars">图示：实心为 ${this.fiscalYear} 年，空心为 ${this.fiscalYear - 1} 年</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
</div>
`;
  }
}
