import { PAGE_LABELS, type PageLabels } from "../../page/labels";
import { LANGUAGES, type Language } from "../../present/wording";
import { PLAYGROUND_LABELS, type PlaygroundLabels, type PlaygroundTexts } from "../labels";

/** Where the choice of a language is kept, in this browser. */
const KEPT = "yomitori-language";

let language: Language = firstLanguage();

export const currentLanguage = (): Language => language;
/** The words of the page now. */
export const labels = (): PlaygroundLabels => PLAYGROUND_LABELS[language];
/** The words of the components now. */
export const pageLabels = (): PageLabels => PAGE_LABELS[language];

/** The language that was chosen; else Japanese if the browser asks for it first, else English. */
function firstLanguage(): Language {
  const chosen = LANGUAGES.find((one) => one === kept());
  return chosen ?? (navigator.language.startsWith("ja") ? "ja" : "en");
}

function kept(): string | null {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null; // storage is switched off
  }
}

/** Shows the page in its language and lets the buttons switch it. @param onChange is told after each switch */
export function languageSwitch(onChange: () => void): void {
  const buttons = document.querySelectorAll<HTMLButtonElement>(".languages button");
  const show = () => {
    fillTexts();
    for (const button of buttons) button.setAttribute("aria-pressed", String(button.value === language));
  };
  for (const button of buttons)
    button.addEventListener("click", () => {
      language = LANGUAGES.find((one) => one === button.value)!;
      try {
        localStorage.setItem(KEPT, language);
      } catch {
        // The choice holds until the page is closed.
      }
      show();
      onChange();
    });
  show();
}

/** Fills the elements that name their text: `data-text`, `data-label` for an aria-label, `data-placeholder`. */
function fillTexts(): void {
  document.documentElement.lang = language;
  const texts = labels();
  for (const [name, fill] of Object.entries(FILLERS))
    for (const node of document.querySelectorAll<HTMLElement>(`[data-${name}]`))
      fill(node, texts[node.dataset[name] as keyof PlaygroundTexts]);
}

const FILLERS: Readonly<Record<string, (node: HTMLElement, text: string) => void>> = {
  text: (node, text) => {
    node.textContent = text;
  },
  label: (node, text) => node.setAttribute("aria-label", text),
  placeholder: (node, text) => node.setAttribute("placeholder", text),
};
