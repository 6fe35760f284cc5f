import type { OfficeKind } from "../access";
import { type Action, MATRIX, type Reach, ROLES } from "../access/matrix";
import { ROLE_LABELS, STATUS_LABELS } from "../labels";
import { transitionFrom, WORKFLOW_LABELS } from "./transitions";
import type { WorkflowState } from "./types";

/** The steps that make a draft again of what is locked, those first that a person takes in the own work. */
const BACK = ["withdraw", "reopen", "return"] as const;

/** Who takes a step, by role; a reach that only holds without a bureau counts where there is none. */
function takers(access: Action, office: OfficeKind): string {
  const refused: readonly Reach[] = office === "bureau" ? ["none", "lone"] : ["none"];
  return ROLES.filter((role) => !refused.includes(MATRIX[access][role]))
    .map((role) => ROLE_LABELS[role])
    .join("或");
}

/**
 * Why a budget that is no draft can only be looked at, and which step on the page 办理 opens it again, named as on its
 * button: the person's own where there is one, else who takes it.
 *
 * @param mayTake whether the person holds an action of the access matrix in the department
 */
export function lockedWords(at: WorkflowState & { office: OfficeKind }, mayTake: (access: Action) => boolean): string {
  const shown = `本预算${STATUS_LABELS[at.status]}，只能查看`;
  const ways = BACK.flatMap((action) => transitionFrom(action, at) ?? []);
  const own = ways.find(({ access }) => mayTake(access));
  if (own) return `${shown}；如需修改，请在“报送与审批”中“${WORKFLOW_LABELS[own.action]}”。`;
  const others = ways.map(({ action, access }) => `${takers(access, at.office)}“${WORKFLOW_LABELS[action]}”`);
  return others.length === 0 ? `${shown}。` : `${shown}；如需修改，请联系${others.join("，或")}。`;
}
