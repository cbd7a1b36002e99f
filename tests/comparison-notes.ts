/** The section of docs/figures.md on comparisons and statuses, above the tables of their cases. */
export const COMPARISON_NOTES = `## Comparison and status

\`Figure.comparison\` stands on the figure that is a change and on the value that changed (\`changeFigure\` is then the id of the change). Its basis is found in this order: right before the figure, a noun of [\`comparisons.tsv\`](../dict/comparisons.tsv) with a link of [\`comparison-links.tsv\`](../dict/comparison-links.tsv), any time or noun before より or に比べ; the change in another unit beside it; the last basis of the sentence, for a rate also of the one before or of the 200 characters before; 同 is the last basis of the article, or the first that follows. With no basis it is \`other\`, and \`text\` has the words of the change. The direction is that of [\`directions.tsv\`](../dict/directions.tsv) after the figure. A value alone is compared where it moved (6人に増えた), exceeds the one before it, or is a record ([\`records.tsv\`](../dict/records.tsv) after [\`record-scopes.tsv\`](../dict/record-scopes.tsv)).

\`Figure.status\` follows the parse: from the bunsetsu of the figure to what it depends on, one after another, the first word of [\`statuses.tsv\`](../dict/statuses.tsv) tells it. The way ends after a contrast (…たが、), a copula (30人で、), a verb that modifies a noun (3億円を集めた団体が), and at the end of a note in brackets. A deed at the end of the sentence that is not in the past (開催される。) is a plan.

Rules and tables were tuned on \`../shared/checked\`, so the numbers are those of articles they have seen; no part is trained.

| | F1 before | F1 | precision | recall |
| --- | ---: | ---: | ---: | ---: |
| comparison, news (134 in 252 articles) | 9.3 | 76.6 | 83.3 | 70.9 |
| comparison, reports (707 in 50 passages) | 67.9 | 99.6 | 99.7 | 99.4 |
| status, news (238) | 36.8 | 65.0 | 73.2 | 58.4 |

Of news that no reader has checked (800 articles of Japanese Wikinews) samples were read: of 100 comparisons found 91 were right when read, and of 90 statuses other than a fact 73

**Training was tried and left out.** A softmax over the six statuses (\`scripts/train/rows/\`, folds by article) with the answer of the rules, tense, ending and lemma of the predicates on the way, words in the sentence, unit, neighbours and the share of plans in the article: 40 to 56 F1 alone, and 59.3 at best where it speaks only when the rules are silent, when the rules alone had 57.9. With 238 examples the difference is noise.

**What is left.** Comparison, news: 39 are not found (a race or survey over several sentences 12, a record said of a whole clause 9, a coordination 8, the change only in the next sentence 6), 19 are found or other where the reader left the field empty (most a value that moved, which other readers fill in). Status, news: 99 are not found or another (a plan told by the article as a whole or by a verb in the present 45, an ordinal 19, possibilities in other words 15, what somebody wants in quotations 8, denied 5), 51 are told where the reader has a fact (figures in the same clause that are known already 20, other clauses 12).`;
