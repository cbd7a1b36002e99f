/** The script of the playground. Texts stay on this device: the policy of the page lets it connect to where it came from and nowhere else. */

import { claimHtml } from "../../page/claim";
import { element } from "../../page/components/element";
import { moveByKeys } from "../../page/components/mark-keys";
import { notes } from "../../page/components/note";
import { CLAIM_WORDINGS } from "../../present/claim-wording";
import { isLink, MOST_LINK_CHARACTERS, readLink, writeLink } from "../link";
import type { AnalysisReply, FileArticle } from "../messages";
import { EMPTY_STATE, type PlaygroundState } from "../state";
import { Analysis } from "./analysis";
import { emptyState, examples, fillExamples } from "./examples";
import { acceptDrops, hideSeveral, openFile } from "./files";
import { byId, fillOptions, onFormChange, readForm, writeForm } from "./form";
import { currentLanguage, labels, languageSwitch } from "./language";
import { showOffline, workOffline } from "./offline";
import { followPlaces } from "./places";
import { revealMark, showInstead, showPlainText, showSummary } from "./result";
import { copyText } from "./save";

/** How long the page waits for the next key. */
const TYPING_MS = 120;
/** A text that differs by more from the last is another: it is shown at once, before it is read. */
const MOST_TYPED = 100;

const analysis = new Analysis(receive);
let timer = 0;
/** What the last result is of. */
let read: PlaygroundState = EMPTY_STATE;
let length = 0;
let isKept = false;

fillOptions();
languageSwitch(() => {
  fillOptions();
  fillExamples(takeExample);
  hideSeveral();
  showOffline(keepInAddress);
  document.title = labels().documentTitle;
  say(analysis.ready ? labels().ready : labels().loading);
  update();
});
document.title = labels().documentTitle;
notes();
moveByKeys(byId("result"));
followPlaces(revealMark);
onFormChange((isTyping) => {
  leaveLink();
  later(isTyping);
});
acceptDrops(open);
byId("choose").addEventListener("click", () => byId("file").click());
byId<HTMLInputElement>("file").addEventListener("change", ({ target }) => {
  const input = target as HTMLInputElement;
  const [file] = input.files ?? [];
  if (file) open(file);
  input.value = "";
});
byId("clear").addEventListener("click", () => {
  hideSeveral();
  leaveLink();
  writeForm({ ...EMPTY_STATE, mode: readForm().mode });
  say(labels().ready);
  update();
  byId("text").focus();
});
byId("link").addEventListener("click", copyLink);
addEventListener("hashchange", () => void restore());
say(labels().loading);
void restore()
  .then(() => examples())
  .then(() => {
    fillExamples(takeExample);
    if (readForm().text.trim() === "") update();
  });

/** Reads what stands in the fields, soon if a person is typing. */
function later(isTyping: boolean): void {
  clearTimeout(timer);
  if (isTyping) timer = setTimeout(update, TYPING_MS);
  else update();
}

function update(): void {
  clearTimeout(timer);
  showProblem();
  read = readForm();
  const { mode, text, title, publishedAt, claim, settings } = read;
  const isCompared = mode === "compare";
  if (text.trim() === "" || (isCompared && claim.trim() === "")) {
    analysis.forget();
    length = 0;
    showInstead(emptyState(isCompared, takeExample));
    return;
  }
  if (!isCompared && Math.abs(text.length - length) > MOST_TYPED) showPlainText(title, text);
  length = text.length;
  const article = { text, ...(title ? { title } : {}), ...(publishedAt ? { publishedAt } : {}) };
  if (analysis.ready) say(labels().working);
  analysis.run({ article, settings, language: currentLanguage(), ...(isCompared ? { claim } : {}) });
}

function receive(reply: AnalysisReply): void {
  const words = labels();
  if (reply.kind === "ready") {
    say(read.text.trim() === "" ? words.ready : words.working);
    if (read.text.trim() === "") keepForOffline();
    return;
  }
  if (reply.kind === "summary") {
    const { summary, data, milliseconds } = reply;
    showSummary(summary, data, read.text, say);
    const { figures, times, entities } = summary;
    say(words.done(figures.length, times.length, entities.length, Math.ceil(milliseconds)));
    performance.mark("yomitori-summary");
  } else if (reply.kind === "report") {
    const { claim, text, title } = read;
    const source = { text, ...(title ? { title } : {}) };
    const pair = element("div", { id: "pair" });
    // All texts in it are escaped. innerHTML runs no scripts, and the policy of the page forbids them.
    pair.innerHTML = claimHtml(
      { claim: { text: claim }, sources: [source], report: reply.report, names: [undefined] },
      "c1",
      CLAIM_WORDINGS[currentLanguage()],
    );
    showInstead(pair);
    say(words.compared(reply.report.findings.length));
  } else {
    const { code, message } = reply.problem;
    say("");
    showProblem(words.problems[code] ?? words.internal, "", message);
  }
  keepForOffline();
}

/** Keeps the files once nothing waits for them: fetching them twice at a time would make the first summary late. */
function keepForOffline(): void {
  if (isKept) return;
  isKept = true;
  void workOffline(keepInAddress);
}

function say(message: string): void {
  byId("state").textContent = message;
}

/** Shows what went wrong, what would be right, and the message of the library; nothing without arguments. */
function showProblem(problem = "", hint = "", detail = ""): void {
  byId("problem").replaceChildren(
    ...(problem === ""
      ? []
      : [
          element(
            "p",
            { class: "failure" },
            element("strong", {}, problem),
            " ",
            hint,
            ...(detail === "" ? [] : [" ", element("small", { lang: "en" }, detail)]),
          ),
        ]),
  );
}

function open(file: File): void {
  showProblem();
  void openFile(file, {
    take: takeArticle,
    say,
    fail: (...problem) => {
      say("");
      showProblem(...problem);
    },
  });
}

function takeArticle(article: FileArticle): void {
  leaveLink();
  writeForm({ ...readForm(), ...article });
  update();
}

function takeExample(example: Partial<PlaygroundState>): void {
  hideSeveral();
  leaveLink();
  writeForm({ ...readForm(), title: "", publishedAt: "", ...example });
  update();
}

/** Puts the text of the address into the fields, if it holds one. */
async function restore(): Promise<void> {
  if (!isLink(location.hash)) return update();
  const state = await readLink(location.hash);
  writeForm(state ?? EMPTY_STATE);
  update();
  if (!state) showProblem(labels().brokenLink);
}

/** The address no longer holds what stands in the fields. */
function leaveLink(): void {
  if (isLink(location.hash)) history.replaceState(null, "", location.pathname + location.search);
}

async function keepInAddress(): Promise<void> {
  history.replaceState(null, "", await writeLink(readForm()));
}

async function copyLink(): Promise<void> {
  const { linkCopied, linkShown, linkTooLong } = labels();
  const fragment = await writeLink(readForm());
  if (fragment.length > MOST_LINK_CHARACTERS) return say(linkTooLong(readForm().text.length));
  history.replaceState(null, "", fragment);
  say((await copyText(location.href)) ? linkCopied : linkShown);
}
