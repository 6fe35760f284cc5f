import type { Choice, StandingName } from "@/lib/features/consolidated/types";
import { ListFilters } from "../admin/list-filters";
import { DepartmentPicker } from "./department-picker";

const STANDING_LABELS: Record<StandingName, string> = {
  all: "全部，按现有数据",
  signed: "已签发及以后",
  reported: "已报送财政及以后",
};

/** Which budgets are consolidated; all of it stands in the address. */
export function SelectionForm({ choice }: { choice: Choice }) {
  const { conditions, years, sections, departments } = choice;
  const { year, section, standing, departments: chosen } = conditions;
  const said = { year: String(year), section: section ?? "", standing, departments: chosen?.join(",") ?? "" };
  return (
    <ListFilters path="/consolidated" label="汇总范围" does="汇总" conditions={said}>
      <label>
        年度
        <select name="year" defaultValue={year ?? ""}>
          {years.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </label>
      {sections.length > 0 && (
        <label>
          归口
          <select name="section" defaultValue={section ?? ""}>
            <option value="">全部</option>
            {sections.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
            <option value="none">未归口</option>
          </select>
        </label>
      )}
      <label>
        办理状态
        <select name="standing" defaultValue={standing}>
          {Object.entries(STANDING_LABELS).map(([name, label]) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <DepartmentPicker departments={departments} chosen={chosen} />
    </ListFilters>
  );
}
