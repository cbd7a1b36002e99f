import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { afterEach } from "vitest";

/** The command of the browser of this machine; undefined if it has none. */
export const CHROMIUM = ["chromium", "chromium-browser", "google-chrome"].find((name) => {
  try {
    execFileSync("which", [name], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
});

/** The window in which a page is opened, and its settings. */
export interface View {
  readonly width: number;
  readonly height?: number;
  readonly dark?: boolean;
  readonly scripts?: boolean;
}

type Answer = Record<string, unknown>;

/** A page in headless Chromium, driven over a pipe by the DevTools protocol. It reaches no network but this machine. */
export interface Page {
  evaluate<T>(expression: string): Promise<T>;
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  /** Returns a PNG. */
  screenshot(whole?: boolean): Promise<Buffer>;
  /** The problems that the page reported: exceptions, refused scripts, failed requests; also dialogs, and all that went to the console. */
  readonly complaints: readonly string[];
  /** The addresses that the page asked for, and those of the windows that it opened. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/** Opens a page in a browser of its own. */
export async function openPage(
  url: string,
  { width, height = 900, dark = false, scripts = true }: View,
): Promise<Page> {
  const home = mkdtempSync(join(tmpdir(), "yomitori-chromium-"));
  const flags = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--remote-debugging-pipe",
  ];
  const offline = [
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    "--disable-background-networking",
    "--no-first-run",
  ];
  const child = spawn(CHROMIUM!, [...flags, ...offline, `--user-data-dir=${home}`], {
    stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
  });
  const { send, on } = protocol(child);
  const { targetId } = await send("Target.createTarget", { url: "about:blank" });
  const { sessionId } = (await send("Target.attachToTarget", { targetId, flatten: true })) as { sessionId: string };
  const call = (method: string, params: Answer = {}) => send(method, params, sessionId);
  const complaints: string[] = [];
  on("Runtime.exceptionThrown", (event) => complaints.push(JSON.stringify(event)));
  on("Log.entryAdded", (event) => complaints.push(JSON.stringify(event)));
  on("Runtime.consoleAPICalled", (event) => complaints.push(JSON.stringify(event)));
  on("Page.javascriptDialogOpening", (event) => {
    complaints.push(JSON.stringify(event));
    void call("Page.handleJavaScriptDialog", { accept: false });
  });
  const requests: string[] = [];
  on("Network.requestWillBeSent", (event) => requests.push((event.request as { url: string }).url));
  on("Target.targetCreated", (event) => requests.push((event.targetInfo as { url: string }).url));
  await send("Target.setDiscoverTargets", { discover: true, filter: [{ type: "page" }] });
  await Promise.all(["Page", "Runtime", "Log", "Network"].map((domain) => call(`${domain}.enable`)));
  requests.length = 0; // the windows that were there
  await call("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: width < 600 });
  await call("Emulation.setEmulatedMedia", {
    features: [{ name: "prefers-color-scheme", value: dark ? "dark" : "light" }],
  });
  await call("Emulation.setScriptExecutionDisabled", { value: !scripts });
  const loaded = new Promise((resolve) => on("Page.loadEventFired", resolve));
  await call("Page.navigate", { url });
  await loaded;
  if (requests.shift() !== url.split("#")[0]) throw new Error(`the page did not load: ${url}`);
  return {
    complaints,
    requests,
    async evaluate<T>(expression: string) {
      const { result, exceptionDetails } = await call("Runtime.evaluate", {
        expression,
        returnByValue: true,
        awaitPromise: true,
      });
      if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails));
      return (result as { value: T }).value;
    },
    async press(key) {
      const codes: Record<string, number> = { Tab: 9, Enter: 13, Escape: 27, ArrowLeft: 37, ArrowRight: 39 };
      const event = { key, code: key, windowsVirtualKeyCode: codes[key], ...(key === "Enter" ? { text: "\r" } : {}) };
      await call("Input.dispatchKeyEvent", { type: "keyDown", ...event });
      await call("Input.dispatchKeyEvent", { type: "keyUp", ...event });
    },
    async type(text) {
      await call("Input.insertText", { text });
    },
    async screenshot(whole = false) {
      const { data } = await call("Page.captureScreenshot", {
        captureBeyondViewport: whole,
        ...(whole ? await clip() : {}),
      });
      return Buffer.from(data as string, "base64");
    },
    async close() {
      const gone = new Promise((resolve) => child.on("close", resolve));
      void send("Browser.close");
      await gone;
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };

  async function clip() {
    const { cssContentSize } = (await call("Page.getLayoutMetrics")) as {
      cssContentSize: { width: number; height: number };
    };
    return { clip: { x: 0, y: 0, width, height: cssContentSize.height, scale: 1 } };
  }
}

/** Commands and events as JSON ended by NUL, to and from the browser's file descriptors 3 and 4. */
function protocol(child: ChildProcess) {
  const [, , , input, output] = child.stdio as unknown as [null, null, null, Writable, Readable];
  const waiting = new Map<number, { resolve: (answer: Answer) => void; reject: (error: Error) => void }>();
  const listeners = new Map<string, (event: Answer) => void>();
  let last = 0;
  let rest = "";
  output.setEncoding("utf8").on("data", (chunk: string) => {
    const messages = (rest + chunk).split("\0");
    rest = messages.pop()!;
    for (const message of messages) {
      const { id, result, error, method, params } = JSON.parse(message);
      if (error) waiting.get(id)?.reject(new Error(error.message));
      else if (id !== undefined) waiting.get(id)?.resolve(result);
      else listeners.get(method)?.(params);
    }
  });
  return {
    send: (method: string, params: Answer = {}, sessionId?: string) =>
      new Promise<Answer>((resolve, reject) => {
        waiting.set(++last, { resolve, reject });
        input.write(`${JSON.stringify({ id: last, method, params, ...(sessionId ? { sessionId } : {}) })}\0`);
      }),
    on: (method: string, listener: (event: Answer) => void) => listeners.set(method, listener),
  };
}

/** Returns a function that opens a page, which is closed after the test. */
export function pageOpener(): (url: Promise<string>, view?: View) => Promise<Page> {
  let page: Page | undefined;
  afterEach(async () => {
    await page?.close();
    page = undefined;
  });
  return async (url, view = { width: 1280 }) => {
    page = await openPage(await url, view);
    return page;
  };
}
