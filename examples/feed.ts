/** Reads a feed: RSS 2.0, RSS 1.0 or Atom. Needs the package linkedom. */
import { readFeed } from "yomitori/node";

const articles = await readFeed(`<?xml version="1.0"?><rss version="2.0"><channel><title>経済</title>
  <item><guid>1</guid><title>純利益18%増</title><pubDate>Tue, 11 Nov 2025 06:00:00 GMT</pubDate>
    <description>&lt;p&gt;北斗電機の7〜9月期の純利益は312億円だった。&lt;/p&gt;</description></item></channel></rss>`);
console.log(articles);
