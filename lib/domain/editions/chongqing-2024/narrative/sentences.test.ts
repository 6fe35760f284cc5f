import { describe, expect, it } from "vitest";
import { type BudgetBook, noAssets } from "../../../book";
import { demoBook } from "../../../book/testing";
import { disclose } from "../../../disclosure";
import { textOf } from "../../../narrative/say";
import type { Section } from "../../../narrative/types";
import { CARRIED_BASIS } from "../../basis";

/** Every section of a book's narrative, those below others included. */
function sectionsOf(book: BudgetBook): Section[] {
  const all = (sections: readonly Section[]): Section[] => sections.flatMap((one) => [one, ...all(one.sections)]);
  return all(disclose(book, CARRIED_BASIS).narrative.sections);
}

/** The paragraphs below a heading of a changed demo book. */
function text(heading: string, edit: (book: BudgetBook) => void): string[] {
  const book = demoBook();
  edit(book);
  const section = sectionsOf(book).find((one) => one.heading.includes(heading));
  return section?.paragraphs.map(({ runs }) => textOf(runs)) ?? [];
}

/** Leaves the lines and the income of one source. */
function only(book: BudgetBook, source: BudgetBook["lines"][0]["source"]): void {
  book.lines = book.lines.filter((line) => line.source === source);
  book.revenues = book.revenues.filter((revenue) => revenue.source === source);
}

describe("the units a budget is made of", () => {
  const composed = (edit: (book: BudgetBook) => void) =>
    text("部门构成", (book) => {
      edit(book);
      book.narrative.divisions = [];
    });
  const name = demoBook().department.name;
  const [, second] = demoBook().units;

  it("tells 本级 from those below it", () => {
    expect(composed((book) => (book.narrative.subordinates = []))).toEqual([
      `编入本部门2024年度部门预算的预算单位共2个，包括部门本级（${name}）和所属单位${second?.name}。`,
    ]);
  });

  it.each([name, `${name}（本级）`, "示例中心"])("names the only unit %s without counting it off", (only) => {
    const edit = (book: BudgetBook) => {
      book.units = [{ code: "202001", name: only, kind: "administrative" }];
      book.lines = book.lines.filter(({ unit }) => unit === "202001");
      book.revenues = book.revenues.filter(({ unit }) => unit === "202001");
      book.projects = book.projects.filter(({ unit }) => unit === "202001");
      book.narrative.subordinates = [];
    };
    expect(composed(edit)).toEqual([`编入本部门2024年度部门预算的预算单位共1个，为${only}。`]);
  });

  it("names units of which none is 本级 one by one", () => {
    const edit = (book: BudgetBook) => {
      book.department.name = "示例区教育系统";
      book.narrative.subordinates = [];
    };
    expect(composed(edit)).toEqual([`编入本部门2024年度部门预算的预算单位共2个，分别为${name}、${second?.name}。`]);
  });

  it("says nothing of a list in which people wrote 无, and does not call 本级 one below", () => {
    expect(composed((book) => (book.narrative.subordinates = ["无"]))).toHaveLength(1);
    expect(composed((book) => (book.narrative.subordinates = [`${name}（本级）`, "示例中心"]))[0]).toBe(
      `所属预算单位（含本级）2个：${name}（本级）、示例中心。`,
    );
  });
});

describe("without last year", () => {
  const none = (book: BudgetBook) => {
    book.priorYear = null;
  };

  it("says in place of each comparison that last year is not listed", () => {
    expect(text("收入预算", none)[0]).toMatch(/。未列2023年收入预算数，不与上年比较。$/);
    expect(text("支出预算", none)[0]).toMatch(/。未列2023年支出预算数，不与上年比较。$/);
    expect(text("“三公”经费情况", none)[0]).toMatch(/。未列2023年“三公”经费预算数，不与上年比较。$/);
    expect(text("机关运行经费", none)[0]).toMatch(/。未列2023年机关运行经费预算数，不与上年比较。$/);
  });

  it("says so only then", () => {
    for (const section of sectionsOf(demoBook())) {
      for (const { runs } of section.paragraphs) expect(textOf(runs)).not.toContain("未列2023年");
    }
  });
});

describe("performance management", () => {
  const BOTH =
    "2024年部门整体支出和全部项目支出均实行绩效目标管理，其中项目支出绩效目标管理涉及一般公共预算财政拨款285.2万元、政府性基金预算财政拨款200万元。";
  const WHOLE =
    "2024年部门整体支出实行绩效目标管理；项目支出涉及一般公共预算财政拨款285.2万元、政府性基金预算财政拨款200万元，";
  const said = (edit: (book: BudgetBook) => void) => text("绩效目标设置情况", edit)[0];

  it("is claimed of what has objectives and indicators", () => {
    expect(said(() => {})).toBe(BOTH);
  });

  it("counts no project without money", () => {
    const idle = (book: BudgetBook) => {
      const [project] = book.projects;
      if (project) book.projects.push({ ...project, code: "IDLE", objective: "", indicators: [] });
    };
    expect(said(idle)).toBe(BOTH);
  });

  it.each([
    ["without indicators", { objective: "目标" }, "部门整体支出设置了绩效目标，未设置绩效指标。"],
    ["without anything", { objective: " ", indicators: [] }, "未设置部门整体支出绩效目标。"],
  ])("is not claimed of a department %s", (_, performance, words) => {
    const edit = (book: BudgetBook) => {
      book.performance = { indicators: [], ...performance };
    };
    expect(said(edit)).toBe(
      `2024年全部项目支出均实行绩效目标管理，涉及一般公共预算财政拨款285.2万元、政府性基金预算财政拨款200万元；${words}`,
    );
  });

  it("is not claimed of projects without objectives or indicators", () => {
    const one = (book: BudgetBook) => {
      const [project] = book.projects;
      if (project) project.indicators = [];
    };
    expect(said(one)).toBe(`${WHOLE}绩效目标和绩效指标未全部设置。`);
    const all = (book: BudgetBook) => {
      for (const project of book.projects) Object.assign(project, { objective: "", indicators: [] });
    };
    expect(said(all)).toBe(`${WHOLE}未设置绩效目标。`);
  });

  it("is claimed of the whole alone where there are no projects", () => {
    const edit = (book: BudgetBook) => {
      book.lines = book.lines.filter((line) => line.class === "basic");
    };
    expect(said(edit)).toBe("2024年部门整体支出实行绩效目标管理，未安排项目支出。");
  });
});

describe("what money is used for", () => {
  const general = (edit: (book: BudgetBook) => void) => text("一般公共预算财政拨款收支", edit)[0] ?? "";
  const withoutUses = (book: BudgetBook) => {
    book.narrative.uses = {};
  };

  it("is said of what the codes pay for, when people wrote nothing", () => {
    expect(general(withoutUses)).toContain(
      "，主要用于在职人员工资福利、社会保险缴费、离退休人员待遇等人员经费，以及维持机构正常运转的日常公用经费；",
    );
  });

  it("leaves out who is not paid", () => {
    const staff = (book: BudgetBook) => {
      withoutUses(book);
      const basic = book.lines.filter((line) => line.class === "basic" && line.source === "generalPublicBudget");
      book.lines = basic.filter(({ economic }) => economic === "30101");
    };
    expect(general(staff)).toMatch(/，主要用于在职人员工资福利等人员经费；项目支出0万元/);
  });

  it("is not said of nothing", () => {
    const projectsOnly = (book: BudgetBook) => {
      book.lines = book.lines.filter((line) => line.class === "project");
    };
    expect(general(projectsOnly)).toMatch(
      /基本支出0万元，比2023年减少1492\.07万元，主要原因是(?:(?!主要用于).)*；项目支出/,
    );
    const basicOnly = (book: BudgetBook) => {
      book.lines = book.lines.filter((line) => line.class === "basic");
    };
    expect(general(basicOnly)).toMatch(/；项目支出0万元，比2023年减少412万元，主要原因是(?!.*主要用于).*。$/);
  });
});

describe("money left over and nothing else", () => {
  const fund = (edit: (book: BudgetBook) => void) => text("政府性基金预算财政拨款收支", edit)[0] ?? "";
  const left = (book: BudgetBook) => {
    book.lines = book.lines.filter(({ source }) => source !== "governmentFund");
    const fundIncome = book.revenues.filter(({ source }) => source === "governmentFund");
    for (const revenue of fundIncome) revenue.carriedOver = true;
  };

  it("is said, and no expenditure claimed", () => {
    expect(fund(left)).toBe(
      `${demoBook().department.name}2024年政府性基金预算财政拨款上年结转200万元，无当年收入和安排的支出。`,
    );
  });

  it("is not called spent on projects where nothing is spent", () => {
    const received = (book: BudgetBook) => {
      book.lines = book.lines.filter(({ source }) => source !== "governmentFund");
    };
    expect(fund(received)).toBe(
      `${demoBook().department.name}2024年政府性基金预算财政拨款收入200万元，政府性基金预算财政拨款支出0万元，与上年数持平。`,
    );
  });
});

describe("a department of one source alone", () => {
  it("has nothing in the general budget and says so", () => {
    const edit = (book: BudgetBook) => {
      only(book, "governmentFund");
      book.priorYear = null;
    };
    expect(text("一般公共预算财政拨款收支", edit)).toEqual([
      `${demoBook().department.name}2024年无一般公共预算财政拨款收入和安排的支出。`,
    ]);
  });
});

describe("procurement", () => {
  it("is that of the department's units, and of what was carried over", () => {
    const edit = (book: BudgetBook) => {
      const [line] = book.lines;
      const [unit] = book.units;
      if (!line || !unit) throw new Error("the demo has lines and units");
      book.procurement = [
        {
          ...{ unit: unit.code, category: "goods", name: "电脑", project: null },
          ...{ source: "generalPublicBudget", carriedOver: true, amount: 2_000_000 },
        },
      ];
    };
    expect(text("政府采购情况", edit)[0]).toBe(
      "2024年本部门各预算单位政府采购预算总额2万元，其中：政府采购货物预算2万元、政府采购工程预算0万元、政府采购服务预算0万元。" +
        "当年一般公共预算财政拨款安排的政府采购0万元，其中：政府采购货物预算0万元、政府采购工程预算0万元、政府采购服务预算0万元。" +
        "上年结转资金安排的政府采购2万元。",
    );
  });
});

describe("assets", () => {
  it("lists no uses of cars that are not there, and no source of equipment", () => {
    const edit = (book: BudgetBook) => {
      book.assets = { ...noAssets(2024), purchases: { vehicles: 0, generalEquipment: 1, specialisedEquipment: 2 } };
    };
    expect(text("国有资产", edit)).toEqual([
      "截至2023年底，本部门实际使用车辆0辆，其中本部门权属车辆0辆、使用跨部门公务用车0辆。单位价值50万元以上通用设备0台（套），单位价值100万元以上专用设备0台（套）。",
      "2024年一般公共预算安排购置车辆0辆；部门预算安排购置单位价值50万元以上通用设备1台（套）、单位价值100万元以上专用设备2台（套）。",
    ]);
  });
});

describe("the terms explained", () => {
  const terms = (edit: (book: BudgetBook) => void) => {
    const book = demoBook();
    edit(book);
    const glossary = disclose(book, CARRIED_BASIS).narrative.sections.find(({ heading }) =>
      heading.includes("名词解释"),
    );
    return glossary?.sections.map(({ heading }) => heading.replace(/^（[^）]*）/, "")) ?? [];
  };

  it("are those that text and tables use, and no others", () => {
    const used = terms(() => {});
    expect(used).toContain("机要通信用车");
    for (const absent of ["上年结转", "结转下年", "用事业基金弥补收支差额"]) expect(used).not.toContain(absent);
    const more = terms((book) => {
      const [unit] = book.units;
      const of = { unit: unit?.code ?? "", amount: 1_000_000 };
      book.revenues.push({ ...of, source: "generalPublicBudget", carriedOver: true });
      book.revenues.push({ ...of, source: "institutionFund", carriedOver: false });
      book.carryForward.push({ ...of, source: "other" });
      book.assets = noAssets(2024);
    });
    expect(more).toEqual(expect.arrayContaining(["上年结转", "结转下年", "用事业基金弥补收支差额"]));
    expect(more).not.toContain("机要通信用车");
  });

  it("cover every term of money that the other sections bear", () => {
    const explained = terms(() => {});
    const said = sectionsOf(demoBook())
      .flatMap(({ paragraphs }) => paragraphs.map(({ runs }) => textOf(runs)))
      .join();
    for (const word of ["财政拨款收入", "事业收入", "基本支出", "项目支出", "人员经费", "“三公”经费", "政府采购"]) {
      expect(said).toContain(word);
      expect(explained).toContain(word);
    }
  });
});
