import { element } from "../../page/components/element";
import { byId } from "./form";
import { labels } from "./language";

let isKept = false;
let waiting: ServiceWorker | null = null;

/**
 * Keeps the page for times without a network, once the dictionaries are loaded; offers a new version when there is one.
 * @param beforeReload puts what the person has written where the next page finds it
 */
export async function workOffline(beforeReload: () => Promise<void>): Promise<void> {
  const { serviceWorker } = navigator;
  if (!serviceWorker) return; // http: from another machine
  const name = location.pathname.split("/").at(-1)!;
  try {
    const registration = await serviceWorker.register(
      new URL(`./playground-sw.js?page=${encodeURIComponent(name)}`, import.meta.url),
    );
    const offer = () => {
      waiting = serviceWorker.controller ? registration.waiting : null;
      showOffline(beforeReload);
    };
    registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", offer));
    await serviceWorker.ready;
    isKept = true;
    offer();
  } catch {
    // The page works with a network.
  }
}

/** Says that no network is needed, or that there is a new version, in the language of the page. */
export function showOffline(beforeReload: () => Promise<void>): void {
  const { offline, update, updateNow } = labels();
  const place = byId("offline");
  if (!waiting) {
    place.replaceChildren(isKept ? offline : "");
    return;
  }
  const button = element("button", { type: "button" }, updateNow);
  button.addEventListener("click", async () => {
    await beforeReload();
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload());
    waiting?.postMessage("activate");
  });
  place.replaceChildren(update, " ", button);
}
