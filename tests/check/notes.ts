/** What docs/check.md says before its tables of cases. */
export const CHECK_NOTES = `# Claims checked against sources

\`yomitori/check\` says of every figure, time and name of a text whether its sources say the same. [A task from end to end](tasks/fact-check.md).

\`\`\`ts
import { createAnalyzer } from "yomitori";
import { createChecker } from "yomitori/check";

const checker = createChecker(await createAnalyzer());
checker.check({ text: "死者は4人。", publishedAt: "2025-02-08" }, [{ text: "死者は3人。", title: "…", publishedAt: "2025-02-08" }]);
// { findings: [{ kind: "figure", start: 3, end: 5, text: "4人", verdict: "contradicted", field: "value",
//     evidence: [{ source: 0, start: 3, end: 5, text: "3人" }] }] }
\`\`\`

It is synchronous, works in a browser, and knows what the analyzer knows: give that your words and names. A text alone may stand for the claim and for a source. A claim or source that is not valid throws \`ERR_INPUT\` with its place (\`sources[1]: text is missing\`), what is no analyzer \`ERR_OPTION\`. \`ClaimReportSchema\` of \`yomitori/schema\` and \`$defs.check\` of \`yomitori/schema.json\` are the schema of a report.

| verdict | meaning |
| --- | --- |
| \`supported\` | a source says the same, perhaps in another notation, rounded, by an alias; or its figures give it, which \`derived\` then names (\`sum\`, \`difference\`) |
| \`contradicted\` | the sources say something else of the same thing; \`field\` says what |
| \`unsupported\` | nothing of the kind is there |

| field | of | example |
| --- | --- | --- |
| \`value\` | figures, lengths of time, numbers in names | 4人 for 3人, 5日間 for 3日間, 台風7号 for 台風6号 |
| \`unit\` | figures | 3件 for 3人, 312億ドル for 312億円, 19メートル for 19キロ |
| \`direction\` | changes; the span takes in the word | 3%減 for 3%増 |
| \`date\` | dates and clock times, years in names | 8日 for 7日, 午後4時 for 午後3時 |
| \`owner\` | names | 岸田 for 石破, where the source has 石破首相 |

\`start\` and \`end\` are in the claim, those of \`evidence\` in the text of \`sources[source]\`, or in its title with \`inTitle: true\`: UTF-16 code units. \`evidence\` is empty where nothing is found, else the best place first, at most three; of a sum all its terms.

## How it decides

1. Claim, texts and titles are read in the normalised view. Of the claim's names, those of the sources count that were not read in it, and words that stand exactly where a source has a name; of its numbers, those too that are no figures (小4男児).
2. A figure, time or name is compared with each of its kind in the sources (\`src/check/figures\`, \`times\`, \`names\`), and with the same words.
   - *Values*: equal; rounded or cut off at the last place that is written; with 約 at the last place that is not 0, within a tenth; 超, 以上, 以下, 未満 within one step of that place (5割超 is 50 to 60); an end of a range.
   - *Units*: the same code or text, else by a factor (km and m, bp and ポイント, 人 and 名: [\`claim-units.tsv\`](../dict/claim-units.tsv)).
   - *Times*: what the words state has to be there (the day of 7日); what their context adds is free, since a claim is read alone. 昨日 and 先週金曜日 count as resolved. A weekday that is named has to be that of the day.
   - *Names*: the user's id, codes of places, equal names, a beginning or end of a name, another form of it ([\`claim-names.tsv\`](../dict/claim-names.tsv)), letters left out (大阪高裁), or parts that a source all has (福島原発事故).
3. Each place gets a score: the characters beside both that are the same, the words that both sentences share, the same property, owner, unit and basis.
4. A place that says the same supports the claim, unless one in the very words of the claim says otherwise, or one of the same property where those are of another. If none says the same, the best that says otherwise contradicts it, if it is alike enough.

The words for directions, sums, differences and relative times are in [\`claim-words.tsv\`](../dict/claim-words.tsv).

A sentence of a source is always supported by it; the order of the sources and typography change no verdict (property tests).

## How good it is

On 1,561 articles of Japanese Wikinews that no rule was made with (\`npx tsx scripts/measure/check-claims.ts\`; the other half was for making them): headline and first key sentence as claims against the text without its title, then with one thing changed. A change is found if a finding that overlaps it is not supported; the reason is right if it is contradicted with the right field.

| | without titles | with titles |
| --- | ---: | ---: |
| figures and times called contradicted or unsupported | 1.5 % (78 of 5,183) | 0 of 5,182 |
| of them in headlines | 10.7 % (78 of 731) | 0 of 731 |
| names called contradicted or unsupported | 0.7 % (71 of 10,091) | 0 of 10,095 |
| changes found | 97.2 % (6,237 of 6,418) | 98.6 % |
| with the right reason | 93.9 % | 97.9 % |
| headlines: number, unit, date, name found | 95.2, 97.7, 90.6, 92.7 % | 99.5, 99.4, 99.4, 97.2 % |
| headlines: right reason | 71.1, 66.5, 86.2, 91.4 % | 98.9, 98.9, 95.6, 96.7 % |
| key sentences: number, unit, date, name found | 99.3, 99.8, 99.5, 98.2 % | 99.3, 99.8, 99.5, 97.7 % |
| key sentences: right reason | 97.9, 99.6, 98.9, 98.0 % | 97.9, 99.6, 98.9, 97.4 % |

The rules and their limits were set on the first 600 articles of the other half. Changes of direction are few there (5, of which 3 are found).

A headline is rarely a sentence of the text: it counts (2人 and 5人 are 7人), gives ages and years that the text leaves out, and its changed number may stand elsewhere in the article. With \`--titles\` the sources have their titles.

Not checked: what has no figure, time or name (a claim that something was refused); properties of equal value told of each other (売上高 for 純利益 with the right figure of neither); the tense of a plan. A sum is tried only where the claim speaks of one, among figures that follow each other.

## By example

Made from [\`claims.tsv\`](../fixtures/cases/claims.tsv) by \`npm run docs\`; every row is also a test.`;
