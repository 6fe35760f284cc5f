import { createSectionAction, renameSectionAction } from "@/lib/features/departments/actions";
import type { ListedSection } from "@/lib/features/departments/types";
import { ActionField, ActionForm } from "../ui/action-form";

/** 归口业务股: their names, and a new one. */
export function SectionList({ sections }: { sections: readonly ListedSection[] }) {
  return (
    <section>
      <h2>归口业务股</h2>
      {sections.map(({ id, name, departments, people }) => (
        <details key={id}>
          <summary>
            {name}（{departments} 个部门，{people} 个角色）
          </summary>
          <ActionForm
            key={name}
            action={renameSectionAction}
            fixed={{ section: id }}
            submit="改名"
            done="已改名。"
            inline
          >
            <ActionField name="name" label="名称" defaultValue={name} maxLength={40} />
          </ActionForm>
        </details>
      ))}
      <ActionForm action={createSectionAction} submit="新增归口业务股" done="已新增。" inline>
        <ActionField name="name" label="新的归口业务股" maxLength={40} />
      </ActionForm>
    </section>
  );
}
