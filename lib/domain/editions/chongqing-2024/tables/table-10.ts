import { THREE_PUBLIC_CODES } from "../../../book/three-public";
import type { ThreePublicItem } from "../../../book/types";
import { group, narrowed, type StatementDeclaration } from "../../../tables/declaration";
import { GENERAL } from "./sources";

const of = (...items: ThreePublicItem[]) => ({
  ...GENERAL,
  economic: items.flatMap((item) => THREE_PUBLIC_CODES[item]),
});

export const table10: StatementDeclaration = {
  kind: "statement",
  key: "threePublic",
  number: "10",
  label: "{body}公开表10",
  sheet: "表十",
  title: "{year} 年{region}{body}一般公共预算“三公”经费支出预算表",
  orientation: "landscape",
  emptyNote: "说明：本{body}{year}年无一般公共预算“三公”经费支出，故此表无数据。",
  sides: [
    {
      id: "threePublic",
      header: "{year} 年预算数",
      label: null,
      columns: [
        narrowed("total", "合计", of("overseas", "vehiclePurchase", "vehicleOperation", "reception"), [
          "overseas",
          "vehicles",
          "reception",
        ]),
        narrowed("overseas", "因公出国（境）费", of("overseas")),
        group(
          "公务用车购置及运行费",
          narrowed("vehicles", "小计", of("vehiclePurchase", "vehicleOperation"), [
            "vehiclePurchase",
            "vehicleOperation",
          ]),
          narrowed("vehiclePurchase", "公务用车购置费", of("vehiclePurchase")),
          narrowed("vehicleOperation", "公务用车运行费", of("vehicleOperation")),
        ),
        narrowed("reception", "公务接待费", of("reception")),
      ],
      rows: [{ kind: "item", id: "budget", label: "", terms: [{ from: "lines" }] }],
    },
  ],
};
