/** The section of docs/figures.md on comparisons and statuses, above the tables of their cases. */
export const COMPARISON_NOTES = `## Comparison and status

\`Figure.comparison\` stands on the figure that is a change and on the value that changed (\`changeFigure\` is then the id of the change). Its basis is found in this order: right before the figure, a noun of [\`comparisons.tsv\`](../dict/comparisons.tsv) with a link of [\`comparison-links.tsv\`](../dict/comparison-links.tsv), any time or noun before より or に比べ; the change in another unit beside it; the last basis of the sentence, for a rate also of the one before or of the 200 characters before; 同 is the last basis of the article, or the first that follows. With no basis it is \`other\`, and \`text\` has the words of the change. The direction is that of [\`directions.tsv\`](../dict/directions.tsv) after the figure. A value alone is compared where it moved (6人に増えた), exceeds the one before it, or is a record ([\`records.tsv\`](../dict/records.tsv) after [\`record-scopes.tsv\`](../dict/record-scopes.tsv)).

\`Figure.status\` follows the parse: from the bunsetsu of the figure to what it depends on, one after another, the first word of [\`statuses.tsv\`](../dict/statuses.tsv) tells it. The way ends after a contrast (…たが、), a copula (30人で、), a verb that modifies a noun (3億円を集めた団体が), and at the end of a note in brackets. A deed at the end of the sentence that is not in the past (開催される。) is a plan.

Rules and tables were tuned on \`../shared/checked\`, so the numbers are those of articles they have seen; no part is trained.

| | F1 before | F1 | precision | recall |
| --- | ---: | ---: | ---: | ---: |
| comparison, news (134 in 252 articles) | 9.3 | 77.4 | 84.2 | 71.6 |
| comparison, reports (707 in 50 passages) | 67.9 | 99.6 | 99.7 | 99.4 |
| status, news (238) | 36.8 | 64.8 | 72.8 | 58.4 |

Of news that no reader has checked (800 articles of Japanese Wikinews) samples were read: of 100 comparisons found 91 were right when read, and of 90 statuses other than a fact 73

**Training was tried and left out.** A softmax over the six statuses (\`scripts/train/rows/\`, folds by article) with the answer of the rules, tense, ending and lemma of the predicates on the way, words in the sentence, unit, neighbours and the share of plans in the article: 40 to 56 F1 alone, and 59.3 at best where it speaks only when the rules are silent, when the rules alone had 57.9. With 238 examples the difference is noise.

**What is left.** Comparison, news: 37 are not found (a record said of another clause, or of the noun beside the figure, 13; compared in a clause or sentence that is not next to it, or in parallel, 14; ages, shares of an earlier value and others 10), 17 are found where the reader left the field empty (most are values that moved, which the reader fills in elsewhere). Status, news: 99 are not found or another (plan 63, of which 16 are ordinals and most of the others are told by a verb in the present; forecast 20, target 8, estimate 4, denied 4), 43 are told where the reader has a fact (plan 20, forecast 9, target 7, estimate 6, denied 1), most of them known figures in the clause of a plan: 現在の33%から56%に引き上げられる.`;
