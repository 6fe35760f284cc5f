import { STAGE_LABELS, STATUS_LABELS } from "@/lib/domain/labels";
import { BUDGET_STATUSES } from "@/lib/domain/labels/status";
import { BOARD_SIZES, type BoardPage } from "@/lib/features/board/types";
import { ListFilters } from "../admin/list-filters";

/** What the list is narrowed down to, searched for and shown in; all of it stands in the address. */
export function BoardFilters({ board }: { board: BoardPage }) {
  const { conditions, year, years, sections } = board;
  const { section, stage, status, state, text, sort, descending, grouped, unit, size } = conditions;
  const said = {
    year: String(year),
    section,
    stage,
    status,
    state,
    text,
    unit,
    sort: String(descending),
    grouped: String(grouped),
    size: String(size),
  };
  return (
    <ListFilters path="/board" label="查找部门" conditions={said}>
      <label>
        年度
        <select name="year" defaultValue={year}>
          {years.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </label>
      <label>
        编码、名称或拼音
        <input name="text" type="search" maxLength={100} defaultValue={text} data-board-search />
      </label>
      {sections.length > 1 && (
        <label>
          归口
          <select name="section" defaultValue={section}>
            <option value="">全部</option>
            {sections.map(({ id, name, departments }) => (
              <option key={name} value={id ?? "none"}>
                {name}（{departments}）
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        环节
        <select name="stage" defaultValue={stage}>
          <option value="">全部</option>
          {Object.entries(STAGE_LABELS).map(([one, label]) => (
            <option key={one} value={one}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label>
        状态
        <select name="status" defaultValue={status}>
          <option value="">全部</option>
          {BUDGET_STATUSES.map((one) => (
            <option key={one} value={one}>
              {STATUS_LABELS[one]}
            </option>
          ))}
        </select>
      </label>
      <label>
        金额
        <select name="unit" defaultValue={unit}>
          <option value="wan">万元</option>
          <option value="yuan">元</option>
        </select>
      </label>
      <label>
        每页
        <select name="size" defaultValue={size}>
          {BOARD_SIZES.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </label>
      {sections.length > 1 && (
        <label>
          <input type="checkbox" name="group" value="section" defaultChecked={grouped} />
          按归口小计
        </label>
      )}
      {state && <input type="hidden" name="state" value={state} />}
      <input type="hidden" name="sort" value={`${descending ? "-" : ""}${sort}`} />
    </ListFilters>
  );
}
