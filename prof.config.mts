import base from "./vitest.config";
export default {
  ...base,
  root: "/work/wt/t-time",
  test: { ...base.test, execArgv: ["--cpu-prof", "--cpu-prof-interval=5000", "--cpu-prof-dir=/tmp/t-time/prof"] },
};
