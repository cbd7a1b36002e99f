import type { TimeLexicon } from "../lexicon";
import { weekdayTrigger } from "./dates/weekday";
import { readDuration } from "./durations/duration";
import { amountTrigger } from "./durations/duration-amount";
import { frequencyTrigger, readFrequency } from "./durations/frequency";
import { readEveryAmount, readEveryWeekday, readEveryWord, recurrenceTrigger } from "./durations/recurrence";
import { readEveryEnd, recurrenceEndTrigger } from "./durations/recurrence-end";
import { ellipticalTrigger, readEllipticalStart } from "./elliptical-range";
import { readMoment } from "./moment";
import { PIECES } from "./piece-rules";
import type { ExpressionRule, FixedValue, RecognisedTime, TimeContext, TimeRules } from "./rule";
import { anyOf, TriggerIndex } from "./trigger";

const recurrenceBy =
  (read: (context: TimeContext, at: number) => FixedValue | null): ExpressionRule["read"] =>
  (context, at) => {
    const found = read(context, at);
    return found && { start: at, end: found.end, kind: "set", value: found.value };
  };

/** The rules that read whole expressions. The first that matches wins. */
export const EXPRESSIONS: readonly ExpressionRule[] = [
  { trigger: recurrenceTrigger, read: recurrenceBy(readEveryWord) },
  { trigger: recurrenceEndTrigger, read: recurrenceBy(readEveryEnd) },
  { trigger: weekdayTrigger, read: recurrenceBy(readEveryWeekday) },
  { trigger: amountTrigger, read: recurrenceBy(readEveryAmount) },
  { trigger: frequencyTrigger, read: recurrenceBy(readFrequency) },
  { trigger: ellipticalTrigger, read: readElliptical },
  {
    trigger: (lexicon) => anyOf([amountTrigger(lexicon), ...PIECES.map((rule) => rule.trigger(lexicon))]),
    read: readMomentOrDuration,
  },
];

/** Indexes the rules of expressions and of pieces by their triggers. */
export const createTimeRules = (lexicon: TimeLexicon): TimeRules => ({
  expressions: new TriggerIndex(EXPRESSIONS, lexicon),
  pieces: new TriggerIndex(PIECES, lexicon),
});

function readElliptical(context: TimeContext, at: number): RecognisedTime | null {
  const start = readEllipticalStart(context, at);
  return start && { start: at, end: start.end, kind: "moment", certain: start.certain };
}

/** Reads 3日 as a day or a duration, whichever is longer; a duration wins over a moment of the same length, except over a century. 3日前 is a moment. */
function readMomentOrDuration(context: TimeContext, at: number): RecognisedTime | null {
  const moment = readMoment(context, at);
  if (moment?.certain.offset) return { start: at, end: moment.end, kind: "moment", certain: moment.certain };
  const duration = readDuration(context, at, moment?.end ?? 0);
  const isDuration =
    duration && (!moment || moment.end < duration.end || (moment.end === duration.end && moment.grain !== "century"));
  if (isDuration) return { start: at, end: duration.end, kind: "duration", value: duration.value };
  return moment && { start: at, end: moment.end, kind: "moment", certain: moment.certain };
}
