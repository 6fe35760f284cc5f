import { RELATION_TERMS } from "../../book/terms";
import type { Indicator } from "../../book/types";
import type { Rule } from "../types";
import { judgeIndicators } from "./jx-forms";
import { hasProjects } from "./shared-applies";

const plain = (text: string) => text.normalize("NFKC").replace(/[\s\p{P}]/gu, "");

const demand = ({ relation, target, unit }: Indicator) => `${RELATION_TERMS[relation]} ${target}${unit ?? ""}`;

/** Indicators of the same name in table 14 and in a project's form; that names mean the same a program cannot tell. */
export const JX_10: Rule = {
  id: "JX-10",
  title: "部门与项目的同名指标一致",
  severity: "confirm",
  basis: "财预〔2021〕101号",
  applies: hasProjects,
  check({ book }) {
    const department = new Map(book.performance.indicators.map((indicator) => [plain(indicator.name), indicator]));
    return judgeIndicators(book, (indicator, form) => {
      const whole = form.project && department.get(plain(indicator.name));
      if (!whole || plain(demand(whole)) === plain(demand(indicator))) return null;
      const field = whole.relation === indicator.relation ? "target" : "relation";
      return {
        field,
        message: `指标“${indicator.name}”在${form.name}中为 ${demand(indicator)}，在部门整体中为 ${demand(whole)}`,
        actual: demand(indicator),
        expected: demand(whole),
        remedy: "请把两处改为一致；含义不同的，改用不同的指标名称",
      };
    });
  },
};
