/** The page at `/`, without a script: what there is, and how to try it. */
export const PAGE = `<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>yomitori</title>
</head>
<body>
<main>
<h1>読み取り yomitori</h1>
<p>日本語のニュースを読み取るサービスです。<span lang="en">A service that reads Japanese news.</span></p>
<ul>
<li><code>POST /analyze</code> 数値・日時・固有名・キーワード・重要文 <span lang="en">figures, times, names, keywords, key sentences</span></li>
<li><code>POST /check</code> 文章を情報源と照合 <span lang="en">a claim against its sources</span></li>
<li><code>POST /tokenize</code> 形態素 <span lang="en">words</span></li>
<li><a href="/openapi.json"><code>GET /openapi.json</code></a></li>
<li><a href="/healthz"><code>GET /healthz</code></a></li>
<li><a href="/metrics"><code>GET /metrics</code></a></li>
</ul>
<pre><code>curl -H 'Content-Type: application/json' --data '{"text": "純利益は312億円だった。"}' http://127.0.0.1:8374/analyze</code></pre>
</main>
</body>
</html>
`;
