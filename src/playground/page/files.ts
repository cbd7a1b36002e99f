import { element } from "../../page/components/element";
import { listing } from "../../page/components/listing";
import type { FileArticle, FileArticles, FileReply } from "../messages";
import { byId } from "./form";
import { labels, pageLabels } from "./language";

/** What a page does with a file. */
interface FileUser {
  /** Is given the article of a file that has one, or the one that was chosen. */
  readonly take: (article: FileArticle) => void;
  readonly say: (message: string) => void;
  readonly fail: (message: string, hint: string, detail: string) => void;
}

/** The largest file that is opened. */
const MOST_BYTES = 64 * 1024 * 1024;

let worker: Worker | undefined;

/** Reads a file, which a person chose or dropped, in a worker; the last one counts. */
export async function openFile(file: File, { take, say, fail }: FileUser): Promise<void> {
  const { readingFile, fileRead, unreadFile, fileProblems, unreadArticles } = labels();
  worker?.terminate();
  hideSeveral();
  if (file.size > MOST_BYTES) return fail(unreadFile(file.name), fileProblems.size, "");
  say(readingFile(file.name));
  const reply = await readInWorker(file);
  if (!("articles" in reply)) {
    const { code, message } = reply.problem;
    return fail(unreadFile(file.name), code === "ERR_ENCODING" ? fileProblems.encoding : fileProblems.input, message);
  }
  const { articles, unread } = reply;
  if (articles.length === 0) return fail(unreadFile(file.name), fileProblems.empty, "");
  say([fileRead(file.name), ...(unread > 0 ? [unreadArticles(unread)] : [])].join(" "));
  if (articles.length === 1) return take(articles[0]!);
  showSeveral(reply, take);
}

function readInWorker(file: File): Promise<FileReply> {
  const reader = new Worker(new URL("./playground-files.js", import.meta.url), { type: "module" });
  worker = reader;
  return new Promise<FileReply>((resolve) => {
    reader.onmessage = ({ data }: MessageEvent<FileReply>) => resolve(data);
    reader.onerror = ({ message }) => resolve({ problem: { code: "ERR_INTERNAL", message: message ?? "" } });
    reader.postMessage(file);
  }).finally(() => reader.terminate());
}

export function hideSeveral(): void {
  byId("several").hidden = true;
  byId("several").replaceChildren();
}

/** How many articles are listed at first. */
const STEP = 20;

/** Lists the articles of a file, for a person to choose from. */
function showSeveral({ articles, unread, isCut }: FileArticles, take: FileUser["take"]): void {
  const { severalFound, severalArticles, firstOnly, unreadArticles, untitled } = labels();
  const list = element("ol", { class: "several" });
  const nameOf = ({ title, text }: FileArticle) => title || text.trim().slice(0, 60) || untitled;
  const entry = (article: FileArticle) => {
    const date = article.publishedAt.slice(0, 10);
    const button = element("button", { type: "button" }, element("span", { lang: "ja" }, nameOf(article)));
    if (date) button.append(element("span", { class: "source" }, date));
    button.addEventListener("click", () => {
      for (const other of list.querySelectorAll("[aria-current]")) other.removeAttribute("aria-current");
      button.setAttribute("aria-current", "true");
      take(article);
    });
    return element("li", {}, button);
  };
  const { controls, more } = listing({
    labels: pageLabels(),
    name: severalArticles,
    items: articles,
    textOf: ({ title, text, publishedAt }) => `${title} ${publishedAt} ${text}`,
    show: (shown) => list.replaceChildren(...shown.map(entry)),
    step: STEP,
  });
  const notes = [
    severalFound(articles.length),
    ...(isCut ? [firstOnly(articles.length)] : []),
    ...(unread > 0 ? [unreadArticles(unread)] : []),
  ];
  const section = byId("several");
  section.replaceChildren(element("p", {}, notes.join(" ")), controls, list, more);
  section.hidden = false;
  list.querySelector("button")?.focus();
}

/** Lets files be dropped anywhere on the page. */
export function acceptDrops(open: (file: File) => void): void {
  const hasFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes("Files") ?? false;
  const show = (isOver: boolean) => document.body.classList.toggle("dropping", isOver);
  addEventListener("dragover", (event) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    show(true);
  });
  addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) show(false);
  });
  addEventListener("drop", (event) => {
    show(false);
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    open(file);
  });
}
