/** The fields of the page, as a state and back. */
import { STAGES } from "../../enumerations";
import { fieldDate } from "../../node/files/fields/field-date";
import { element } from "../../page/components/element";
import { DEFAULT_SETTINGS, type PlaygroundMode, type PlaygroundState, settingIn } from "../state";
import { labels } from "./language";

export const byId = <Element extends HTMLElement = HTMLElement>(id: string): Element =>
  document.getElementById(id) as Element;

const text = byId<HTMLTextAreaElement>("text");
const claim = byId<HTMLTextAreaElement>("claim");
const title = byId<HTMLInputElement>("title");
const publishedAt = byId<HTMLInputElement>("publishedAt");
const certainty = byId<HTMLSelectElement>("certainty");
const keywordCount = byId<HTMLInputElement>("keywordCount");
const sentenceCount = byId<HTMLInputElement>("sentenceCount");
const fiscalYearStart = byId<HTMLSelectElement>("fiscalYearStart");
const modes = [...document.querySelectorAll<HTMLButtonElement>(".modes button")];

const CERTAINTIES = { all: "0", likely: "0.8", sure: "0.95" } as const;

/** Returns what the fields hold. A date that cannot be read counts as none. */
export function readForm(): PlaygroundState {
  const stages = STAGES.filter((stage) => byId<HTMLInputElement>(`stage-${stage}`).checked);
  return {
    mode: modes.find((button) => button.getAttribute("aria-pressed") === "true")!.value as PlaygroundMode,
    text: text.value,
    title: title.value,
    publishedAt: dateOf() ?? "",
    claim: claim.value,
    settings: {
      stages: stages.length > 0 ? stages : STAGES,
      certainty: Number(certainty.value),
      keywords: settingIn("keywords", keywordCount.valueAsNumber) ?? DEFAULT_SETTINGS.keywords,
      keySentences: settingIn("keySentences", sentenceCount.valueAsNumber) ?? DEFAULT_SETTINGS.keySentences,
      fiscalYearStart: Number(fiscalYearStart.value),
    },
  };
}

/** Puts a state into the fields. */
export function writeForm({ mode, settings, ...state }: PlaygroundState): void {
  text.value = state.text;
  claim.value = state.claim;
  title.value = state.title;
  publishedAt.value = state.publishedAt;
  for (const stage of STAGES) byId<HTMLInputElement>(`stage-${stage}`).checked = settings.stages.includes(stage);
  certainty.value = String(settings.certainty);
  if (certainty.selectedIndex < 0) certainty.value = CERTAINTIES.all;
  keywordCount.value = String(settings.keywords);
  sentenceCount.value = String(settings.keySentences);
  fiscalYearStart.value = String(settings.fiscalYearStart);
  showMode(mode);
  showDateProblem();
}

function showMode(mode: PlaygroundMode): void {
  for (const button of modes) button.setAttribute("aria-pressed", String(button.value === mode));
  document.body.classList.toggle("comparing", mode === "compare");
  document.querySelector<HTMLElement>(".claim-field")!.hidden = mode !== "compare";
}

const dateOf = (): string | undefined => (publishedAt.value.trim() === "" ? "" : fieldDate(publishedAt.value));

function showDateProblem(): void {
  const isWrong = dateOf() === undefined;
  publishedAt.setAttribute("aria-invalid", String(isWrong));
  byId("dateProblem").textContent = isWrong ? labels().badDate : "";
}

/** Builds the options in the language of the page; what was chosen stays. */
export function fillOptions(): void {
  const { stageNames, certainties, month } = labels();
  const chosen = byId<HTMLInputElement>(`stage-${STAGES[0]}`) ? readForm().settings : DEFAULT_SETTINGS;
  byId("stages").replaceChildren(
    ...STAGES.map((stage) => {
      const box = element("input", { type: "checkbox", id: `stage-${stage}` });
      box.checked = chosen.stages.includes(stage);
      return element("label", { class: "check" }, box, stageNames[stage]);
    }),
  );
  const choices = Object.entries(CERTAINTIES).map(([name, value]) =>
    element("option", { value }, certainties[name as keyof typeof CERTAINTIES]),
  );
  certainty.replaceChildren(...choices);
  certainty.value = String(chosen.certainty);
  const months = Array.from({ length: 12 }, (_, i) => element("option", { value: String(i + 1) }, month(i + 1)));
  fiscalYearStart.replaceChildren(...months);
  fiscalYearStart.value = String(chosen.fiscalYearStart);
  showDateProblem();
}

/** Tells of each change: `true` if a person is typing, so that more may come. */
export function onFormChange(changed: (isTyping: boolean) => void): void {
  for (const field of [text, claim, title]) field.addEventListener("input", () => changed(true));
  for (const field of [text, claim]) field.addEventListener("paste", () => setTimeout(() => changed(false)));
  publishedAt.addEventListener("input", () => changed(true));
  publishedAt.addEventListener("change", showDateProblem);
  byId("more")
    .querySelector(".details")!
    .addEventListener("change", () => changed(false));
  for (const button of modes)
    button.addEventListener("click", () => {
      showMode(button.value as PlaygroundMode);
      changed(false);
    });
}
