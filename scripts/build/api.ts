/**
 * Writes the public surface of each entry to api/NAME.api.md, from the declarations in dist/, so that a change of it is seen in review.
 * `npm run api` checks that the reports are up to date, `npm run api -- --write` writes them.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Extractor, ExtractorConfig, ExtractorLogLevel } from "@microsoft/api-extractor";
import { entry } from "../../tsup.declarations.config";

const root = fileURLToPath(new URL("../../", import.meta.url));
const isWritten = process.argv.includes("--write");
const temporary = mkdtempSync(join(tmpdir(), "yomitori-api-"));

/** Writes or checks the report of an entry. Returns whether it is up to date. */
function report(name: string): boolean {
  const config = ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: join(root, "package.json"),
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: join(root, "dist", `${name}.d.ts`),
      newlineKind: "lf",
      compiler: { tsconfigFilePath: join(root, "tsconfig.json") },
      apiReport: {
        enabled: true,
        reportFileName: name,
        reportFolder: join(root, "api"),
        reportTempFolder: temporary,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: { default: { logLevel: "error" as ExtractorLogLevel } },
        extractorMessageReporting: { default: { logLevel: "none" as ExtractorLogLevel } },
        tsdocMessageReporting: { default: { logLevel: "none" as ExtractorLogLevel } },
      },
    },
  });
  const { succeeded, apiReportChanged } = Extractor.invoke(config, {
    localBuild: isWritten,
    messageCallback: (message) => {
      message.handled = message.logLevel !== ExtractorLogLevel.Error;
    },
  });
  return succeeded && (isWritten || !apiReportChanged);
}

try {
  const changed = Object.keys(entry).filter((name) => !report(name));
  if (changed.length > 0) {
    console.error(`api: the surface of ${changed.join(", ")} has changed; \`npm run api -- --write\` writes it`);
    process.exitCode = 1;
  }
} finally {
  rmSync(temporary, { recursive: true });
}
