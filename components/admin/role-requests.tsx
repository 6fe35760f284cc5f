import { ROLE_LABELS } from "@/lib/domain/labels";
import { answerRequestAction, withdrawRequestAction } from "@/lib/features/people/actions";
import type { ShownRequest } from "@/lib/features/people/requests";
import { ActionForm } from "../ui/action-form";
import { dateTime } from "../ui/date-time";
import desk from "./desk.module.css";

const STATES = { waiting: "等待答复", agreed: "已同意", refused: "对方不同意", withdrawn: "已撤回" } as const;

function ToAnswer({ request, department }: { request: ShownRequest; department: string }) {
  const { id, account, name, role, place, askedBy, askedAt } = request;
  const fixed = { department, request: id };
  return (
    <li>
      <span>
        {place}（{askedBy}，{dateTime(askedAt)}）请求授予{name}（{account}）{ROLE_LABELS[role]}
      </span>
      <ActionForm
        action={answerRequestAction}
        fixed={{ ...fixed, agree: true }}
        submit="同意"
        done="已同意，角色已生效。"
        ask={`同意${name}（${account}）在${place}担任${ROLE_LABELS[role]}？账号仍由本部门管理。`}
        inline
      />
      <ActionForm
        action={answerRequestAction}
        fixed={{ ...fixed, agree: false }}
        submit="不同意"
        done="已答复。"
        inline
      />
    </li>
  );
}

/** What other departments ask of the people who are kept here, and what was asked of others. */
export function RoleRequests({
  toAnswer,
  asked,
  department,
}: {
  toAnswer: readonly ShownRequest[];
  asked: readonly ShownRequest[];
  /** id of the department through which the person administers; blank for the bureau */
  department: string;
}) {
  if (toAnswer.length + asked.length === 0) return null;
  return (
    <section aria-label="授予角色的请求">
      <h2>授予角色的请求</h2>
      <ul className={desk.roles}>
        {toAnswer.map((request) => (
          <ToAnswer key={request.id} request={request} department={department} />
        ))}
        {asked.map(({ id, account, role, place, departmentId, state, askedAt }) => (
          <li key={id}>
            <span>
              {account} · {ROLE_LABELS[role]} · {place}（{dateTime(askedAt)}提出，{STATES[state]}）
            </span>
            {state === "waiting" && (
              <ActionForm
                action={withdrawRequestAction}
                fixed={{ department: departmentId, request: id }}
                submit="撤回"
                done="已撤回。"
                inline
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
