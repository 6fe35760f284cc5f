import type { Role } from "@/lib/domain/access";
import { ROLE_LABELS } from "@/lib/domain/labels";
import type { PlaceChoice } from "@/lib/features/people/types";
import { ActionField } from "../ui/action-form";

interface Props {
  roles: readonly Role[];
  places: readonly PlaceChoice[];
  /** the place that stands there at the beginning */
  at?: string;
  /** units of the department that is offered first; without them a code is typed */
  units?: readonly PlaceChoice[];
}

const WHOLE: PlaceChoice = { value: "", label: "整个部门" };
const CHOOSE: PlaceChoice = { value: "", label: "请选择" };

/** A role, and where it is held. */
export function GrantFields({ roles, places, at, units }: Props) {
  // Nobody is to reach all departments because that stood first.
  const choose = places.length > 1;
  return (
    <>
      <ActionField name="role" label="角色" choices={roles.map((value) => ({ value, label: ROLE_LABELS[value] }))} />
      <ActionField
        name="place"
        label="范围"
        choices={at || !choose ? places : [CHOOSE, ...places]}
        {...(at && { defaultValue: at })}
      />
      {units ? (
        <ActionField name="unit" label="单位（只有经办可选）" choices={[WHOLE, ...units]} />
      ) : (
        <ActionField
          name="unit"
          label="单位编码（只有经办可填）"
          maxLength={12}
          help="填写后只能办理这一个单位；留空为整个部门"
        />
      )}
    </>
  );
}
