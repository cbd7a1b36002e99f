import { type Command, Option } from "commander";
import type { ArticleFields } from "../node/files/fields/field-options";

/** The options that name the fields of articles, as commander returns them. */
export interface FieldFlags {
  readonly textField?: string | undefined;
  readonly titleField?: string | undefined;
  readonly publishedField?: string | undefined;
  readonly idField?: string | undefined;
}

/** Each option, what it names, and its default. */
const FIELD_FLAGS = [
  ["text", "the text", "text, body, content, 本文 ..."],
  ["title", "the title", "title, headline, 見出し ..."],
  ["published", "the date of publication", "publishedAt, pubDate, date, 公開日 ..."],
  ["id", "the id", "id, guid, key, url ..."],
] as const;

/** Adds the options that name the fields of articles, and their older names, which end with -column. */
export function withFieldFlags(program: Command): Command {
  for (const [name, what, defaults] of FIELD_FLAGS) {
    program.option(`--${name}-field <name>`, `field of ${what} in NDJSON, JSON or CSV (default: ${defaults})`);
    const older = new Option(`--${name}-column <name>`).hideHelp();
    program.addOption(older);
    program.on(`option:${older.name()}`, (value: string) => {
      program.setOptionValue(`${name}Field`, value);
      program.setOptionValue(older.attributeName(), undefined);
    });
  }
  return program;
}

/** Returns the names of the fields that were given. */
export const fieldsOf = ({ textField, titleField, publishedField, idField }: FieldFlags): ArticleFields => ({
  ...(textField === undefined ? {} : { text: textField }),
  ...(titleField === undefined ? {} : { title: titleField }),
  ...(publishedField === undefined ? {} : { publishedAt: publishedField }),
  ...(idField === undefined ? {} : { id: idField }),
});
