import { type Command, InvalidArgumentError, Option } from "commander";
import { MOST_CHARACTERS } from "../input";
import { MOST_BYTES } from "../node/files/bytes";
import { ENCODINGS, type Encoding, encodingNamed } from "../node/files/encoding";
import { INPUT_FORMATS, STDIN } from "../node/files/input-format";

/** Adds the files to read and no option. */
export const withFiles = (program: Command): Command =>
  program.argument(
    "[FILE...]",
    'files, folders and patterns such as "news/**/*.html"; - or no file reads standard input',
  );

/** Adds the options that say how the files are written. */
export const withInputFlags = (program: Command): Command =>
  program
    .addOption(
      new Option("-i, --input <format>", "format of the files (default: by name or content, see below)").choices(
        INPUT_FORMATS,
      ),
    )
    .addOption(
      new Option("-e, --encoding <encoding>", "encoding of the files (default: detected)")
        .choices(ENCODINGS)
        .argParser(parseEncoding),
    );

/** Adds the options for what the user knows: words and names. */
export const withKnowledgeFlags = (program: Command): Command =>
  program
    .option("-d, --dict <file>", "words to add to the dictionary: a CSV, or a file made by `yomitori dict build`")
    .option(
      "--entities <file>",
      "names you know: a CSV with the columns name, type, subtype, aliases (separated by |), id",
    );

/** Adds the options that limit what is read. */
export const withLimitFlags = (program: Command): Command =>
  program
    .option(
      "--max-bytes <n>",
      "most bytes of a file read whole, decompressed, and of a line (default: 16777216 of a file, 67108864 of a line)",
      parseCount(MOST_BYTES),
    )
    .option(
      "--max-characters <n>",
      "most characters of a text or a title (default: 1000000)",
      parseCount(MOST_CHARACTERS),
    );

/** What `withKnowledgeFlags` and `withLimitFlags` add, as far as an analyzer is concerned. */
interface AnalyzerFlags {
  readonly dict?: string | undefined;
  readonly entities?: string | undefined;
  readonly maxCharacters?: number | undefined;
}

/** Returns the options of the library that such flags stand for. */
export const analyzerOptionsOf = ({ dict, entities, maxCharacters }: AnalyzerFlags) => ({
  ...(dict === undefined ? {} : { userDictionary: dict }),
  ...(entities === undefined ? {} : { entities }),
  ...(maxCharacters === undefined ? {} : { maxCharacters }),
});

/** Returns what is wrong with the files to read; undefined if nothing is. */
export const wrongFiles = (files: readonly string[]): string | undefined =>
  files.filter((file) => file === STDIN).length > 1 ? "standard input (-) can be read only once" : undefined;

/** What `--help` says of the files. */
export const FORMATS_HELP = `
Formats by extension, before .gz: html .html .htm .xhtml; feed .rss .atom .rdf .xml; ndjson .ndjson .jsonl; csv .csv .tsv; text .txt .text .md.
Standard input and all others: by content. PDF, Word and other binary formats are named with what makes text of them.`;

function parseEncoding(name: string): Encoding {
  const known = encodingNamed(name);
  if (!known) throw new InvalidArgumentError(`wanted one of ${ENCODINGS.join(", ")}`);
  return known;
}

/** Returns a parser of whole numbers from 1 to a limit. */
function parseCount(most: number): (value: string) => number {
  return (value) => {
    const count = /^\d{1,10}$/.test(value) ? Number(value) : 0;
    if (count < 1 || count > most) throw new InvalidArgumentError(`wanted a whole number from 1 to ${most}`);
    return count;
  };
}
