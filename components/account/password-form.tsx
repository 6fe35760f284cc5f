import { PASSWORD_RULE } from "@/lib/domain/access/password";
import { changePasswordAction } from "@/lib/features/account/actions";
import { ActionField, ActionForm } from "../ui/action-form";

/** The way to another password. @param first whether it replaces one that an administrator set */
export function PasswordForm({ first }: { first: boolean }) {
  return (
    <ActionForm
      action={changePasswordAction}
      submit="修改密码"
      done="密码已修改，其他地方的登录已全部注销。"
      {...(first && { next: "/" })}
    >
      <ActionField name="current" label="现在的密码" type="password" autoComplete="current-password" maxLength={200} />
      <ActionField
        name="next"
        label="新密码"
        type="password"
        autoComplete="new-password"
        maxLength={200}
        help={PASSWORD_RULE}
      />
      <ActionField name="again" label="再输入一次新密码" type="password" autoComplete="new-password" maxLength={200} />
    </ActionForm>
  );
}
