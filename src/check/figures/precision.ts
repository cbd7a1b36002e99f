import Big from "big.js";

/** A number as it is written last: 1.2億, 3,100万, 18.2. */
const LAST_NUMBER = /([\d,]+)(?:\.(\d+))?([十百千]?[万億兆京]?)[^\d]*$/;
const SCALES: Readonly<Record<string, number>> = {
  十: 1,
  百: 2,
  千: 3,
  万: 4,
  億: 8,
  兆: 12,
  京: 16,
};

/** Returns the step of the last place that is written: 0.1億 of 1.2億円, 1万 of 3,100万人, 0.1 of 18.2%; 1 of what has no digits. */
export function writtenStep(text: string): Big {
  const [, , decimals = "", scale = ""] = LAST_NUMBER.exec(text) ?? [];
  let zeros = -decimals.length;
  for (const word of scale) zeros += SCALES[word]!;
  // 割 counts tens of per cent, 割 and 分 its tenths
  if (/割[^分\d]*$/.test(text)) zeros += 1;
  return powerOfTen(zeros);
}

/** Returns the step of the last figure that is not zero: 1000 of 53000. What is said with about, or with more than, says no more. */
export function significantStep(decimal: Big): Big {
  const text = decimal.abs().toFixed();
  const zeros = text.includes(".") ? text.indexOf(".") + 1 - text.length : (/0*$/.exec(text)?.[0].length ?? 0);
  return powerOfTen(decimal.eq(0) ? 0 : zeros);
}

const powerOfTen = (exponent: number): Big => new Big(`1e${exponent}`);

/** Whether a value is rounded, or cut off, to another at a step: 1億1,870万 to 1.2億 or 1.1億 at 0.1億. */
export function isRounded(value: Big, to: Big, step: Big): boolean {
  const steps = value.div(step);
  return steps.round(0, Big.roundHalfUp).times(step).eq(to) || steps.round(0, Big.roundDown).times(step).eq(to);
}
