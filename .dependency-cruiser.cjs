/** The flow as rules: `npm run structure` and CI hold them. A stage imports only the stages before it; types count as imports. */
const STAGES = ["text", "tokens", "numerals", "entities", "times", "parse", "figures", "keywords", "warnings"];

const noLaterStage = STAGES.slice(0, -1).map((stage, i) => ({
  name: `${stage}-imports-no-later-stage`,
  severity: "error",
  from: { path: `^src/${stage}/` },
  to: { path: `^src/(?:${STAGES.slice(i + 1).join("|")})/` },
}));

module.exports = {
  forbidden: [
    { name: "no-circles", severity: "error", from: {}, to: { circular: true } },
    ...noLaterStage,
    {
      name: "core-knows-no-platform",
      comment: "The core works in a browser, in a bundle and on an edge.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(?:node|cli|playground)/" },
      to: { path: "^src/(?:node|cli|playground)/" },
    },
    {
      name: "core-imports-no-node-module",
      comment: "Importing the library loads nothing of Node; a dynamic import inside a function is left out by other platforms.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(?:node|cli)/" },
      to: { dependencyTypes: ["core"], dependencyTypesNot: ["type-only", "type-import"], dynamic: false },
    },
    {
      name: "stages-know-no-wiring",
      severity: "error",
      from: { path: `^src/(?:${STAGES.join("|")}|dictionary)/` },
      to: { path: "^src/(?:analyzer|index|publish|schema)\\.ts$|^src/present/" },
    },
    {
      name: "playground-knows-little-of-platforms",
      comment: "It runs in browsers: of node/ it has what reads files. The build holds that none of it needs Node.",
      severity: "error",
      from: { path: "^src/playground/" },
      to: { path: "^src/(?:node|cli)/", pathNot: "^src/node/(?:answer\\.ts$|files/)" },
    },
    {
      name: "node-knows-no-command-line",
      severity: "error",
      from: { path: "^src/node/" },
      to: { path: "^src/cli/" },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: { extensions: [".ts", ".js", ".json"] },
  },
};
