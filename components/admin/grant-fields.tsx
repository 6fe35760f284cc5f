import type { Role } from "@/lib/domain/access";
import { ROLE_LABELS } from "@/lib/domain/labels";
import type { PlaceChoice } from "@/lib/features/people/types";
import { ActionField } from "../ui/action-form";

interface Props {
  roles: readonly Role[];
  places: readonly PlaceChoice[];
  /** the place that stands there at the beginning */
  at?: string;
}

/** A role, and where it is held. */
export function GrantFields({ roles, places, at }: Props) {
  return (
    <>
      <ActionField name="role" label="角色" choices={roles.map((value) => ({ value, label: ROLE_LABELS[value] }))} />
      <ActionField name="place" label="范围" choices={places} {...(at && { defaultValue: at })} />
      <ActionField
        name="unit"
        label="单位编码（只有经办可填）"
        maxLength={12}
        help="填写后只能办理这一个单位；留空为整个部门"
      />
    </>
  );
}
