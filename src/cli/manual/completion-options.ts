import { Argument, type Command } from "commander";

export const SHELLS = ["bash", "zsh", "fish"] as const;

export type Shell = (typeof SHELLS)[number];

const HELP = `
Examples:
  source <(yomitori completion bash)                                     in ~/.bashrc
  source <(yomitori completion zsh)                                      in ~/.zshrc, after compinit
  yomitori completion fish > ~/.config/fish/completions/yomitori.fish    once`;

export const addCompletionOptions = (program: Command): Command =>
  program
    .description("Prints the script with which a shell completes options, their values and files.")
    .addArgument(new Argument("<shell>", "the shell").choices(SHELLS))
    .helpOption("-h, --help", "print this help")
    .addHelpText("after", HELP);
