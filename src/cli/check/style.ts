/** The style of the page on claims. */
export const CHECK_STYLE = `:root{color-scheme:light dark;--paper:#fbfaf6;--sheet:#fff;--ink:#1f1d1a;--muted:#6a645b;--rule:#e5e0d6;--yes:#dcf1dc;--yes-line:#2f7d32;--no:#fbdcd9;--no-line:#b3261e;--none:#fdeebd;--none-line:#a66a00}
@media (prefers-color-scheme:dark){:root{--paper:#141518;--sheet:#1c1e22;--ink:#e9e6df;--muted:#a09a8f;--rule:#32343a;--yes:#153a18;--yes-line:#7fc982;--no:#4d1a17;--no-line:#f0877f;--none:#453712;--none-line:#e6b04a}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:80rem;padding:1.5rem clamp(1rem,4vw,2.5rem) 6rem;background:var(--paper);color:var(--ink);font:1rem/1.7 "Hiragino Sans","Noto Sans JP","Noto Sans CJK JP","Yu Gothic",Meiryo,sans-serif;line-break:strict;overflow-wrap:anywhere}
h2,h3{margin:0 0 .5rem;font-size:1rem}
h2{color:var(--muted)}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:1.5rem;margin-bottom:1.5rem;padding:1.25rem;background:var(--sheet);border:1px solid var(--rule);border-radius:.5rem}
@media (max-width:48rem){.pair{grid-template-columns:1fr}}
.claim{align-self:start;position:sticky;top:1rem}
@media (max-width:48rem){.claim{position:static}}
.sources article+article{margin-top:1rem;padding-top:1rem;border-top:1px solid var(--rule)}
.text{white-space:pre-wrap}
.facts,small{color:var(--muted)}
ul{margin:.5rem 0 0;padding-left:1.2rem}
.text a,.text mark,h3 a,h3 mark{color:inherit;text-decoration:none;border-radius:.2rem;padding:0 .1rem;border-bottom:2px solid}
.text .supported,h3 .supported{background:var(--yes);border-color:var(--yes-line)}
.text .contradicted,h3 .contradicted{background:var(--no);border-color:var(--no-line)}
.text .unsupported{background:var(--none);border-color:var(--none-line)}
li.contradicted::marker{color:var(--no-line)}
li.unsupported::marker{color:var(--none-line)}
li a{color:inherit}
:target{outline:2px solid currentColor;outline-offset:2px}
.failure{color:var(--no-line)}`;
