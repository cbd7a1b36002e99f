import { Command } from "commander";
import { addCheckOptions } from "../check/command";
import { addOptions } from "../command";
import { addDictCommands } from "../dict";
import { addMcpOptions } from "../mcp/command";
import { addParseOptions } from "../parse/command";
import { addSubmitOptions } from "../queue/submit";
import { addOptions as addWorkerOptions } from "../queue/worker";
import { addSeriesOptions } from "../series/command";
import { addServeOptions } from "../serve/command";
import { addCompletionOptions } from "./completion-options";
import { type CommandModel, modelOf } from "./model";

/** The subcommands, in the order of the manual. */
const SUBCOMMANDS: Readonly<Record<string, (program: Command) => Command>> = {
  submit: addSubmitOptions,
  worker: addWorkerOptions,
  parse: addParseOptions,
  check: addCheckOptions,
  series: addSeriesOptions,
  serve: addServeOptions,
  mcp: addMcpOptions,
  dict: addDictCommands,
  completion: addCompletionOptions,
};

/** Returns the whole command line as its own `--help` tells it. Each command is parsed by itself, so here they are put together. */
export const commandLineModel = (): CommandModel => ({
  ...modelOf(addOptions(new Command("yomitori"))),
  subcommands: Object.entries(SUBCOMMANDS).map(([name, addTo]) => modelOf(addTo(new Command(name)), [name])),
});
