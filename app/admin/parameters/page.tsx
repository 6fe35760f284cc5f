import type { Metadata } from "next";
import styles from "@/components/admin/admin.module.css";
import { ActionField, ActionForm } from "@/components/ui/action-form";
import { PageHead } from "@/components/ui/page-head";
import scroll from "@/components/ui/scroll.module.css";
import { setParameterAction } from "@/lib/features/parameters/actions";
import { loadParameters } from "@/lib/features/parameters/loaders";

export const metadata: Metadata = { title: "校验参数" };

export default async function ParametersPage() {
  const editions = await loadParameters();
  return (
    <>
      <PageHead>
        <h1>校验参数</h1>
        <span>
          各部门共用，以后年度没有另设的沿用；草稿立即按新参数校验，已提交的修订保持提交时的参数；修改记录见“管理历史”
        </span>
      </PageHead>
      <div className={`${scroll.scroll} ${styles.page}`}>
        {editions.map(({ edition, name: title, parameters }) => (
          <section key={edition} className={styles.section}>
            <h2>{title}</h2>
            <table className={styles.table} aria-label={title}>
              <thead>
                <tr>
                  <th scope="col">参数</th>
                  <th scope="col">取值</th>
                  <th scope="col">版式原值</th>
                </tr>
              </thead>
              <tbody>
                {parameters.map(({ name, label, basis, value, standard, version }) => (
                  <tr key={name}>
                    <th scope="row">
                      {label}
                      <span className={styles.soft}>{basis}</span>
                    </th>
                    <td>
                      <ActionForm
                        key={version}
                        action={setParameterAction}
                        fixed={{ edition, name, version }}
                        submit="保存"
                        inline
                      >
                        <ActionField name="value" label={label} cell defaultValue={value} maxLength={100} />
                      </ActionForm>
                    </td>
                    <td>{standard ?? "同左"}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        ))}
      </div>
    </>
  );
}
