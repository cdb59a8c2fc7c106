/** The style of HTML reports. Colors keep a contrast of 4.5:1 (WCAG 2.2 AA) on screen and on paper. */
export const reportStyle = `
:root {
  color-scheme: light dark;
  --text: #1c1e21;
  --quiet: #565c64;
  --line: #d5d9de;
  --faint: #eef0f3;
  --accent: #0b5c8a;
  --back: #fff;
}
@media (prefers-color-scheme: dark) {
  :root {
    --text: #e6e8eb;
    --quiet: #a5adb7;
    --line: #3a4149;
    --faint: #262b31;
    --accent: #6fb7e0;
    --back: #16191d;
  }
}
html { background: var(--back); color: var(--text); font: 1rem/1.55 Charter, 'Bitstream Charter', 'Sitka Text', Cambria,
  Georgia, 'Liberation Serif', serif; font-variant-numeric: lining-nums tabular-nums; -webkit-text-size-adjust: 100%; }
body { margin: 0; padding: 3rem 1.25rem 4rem; }
main { margin: 0 auto; max-width: 44rem; overflow-wrap: anywhere; }
h1, h2, h3, h4, th, caption, .when, svg text { font-family: system-ui, -apple-system, 'Segoe UI', Roboto,
  'Helvetica Neue', 'Liberation Sans', Arial, sans-serif; }
header { border-bottom: 2px solid var(--text); margin-bottom: 2rem; padding-bottom: 1rem; }
h1 { font-size: 1.9rem; font-weight: 650; letter-spacing: -0.015em; line-height: 1.2; margin: 0; text-wrap: balance; }
.subtitle { color: var(--quiet); margin: 0.5rem 0 0; }
h2 { font-size: 1.2rem; font-weight: 650; line-height: 1.3; margin: 2.4rem 0 0.7rem; }
h3 { font-size: 1rem; font-weight: 650; line-height: 1.35; margin: 1.7rem 0 0.3rem; }
p { margin: 0.4rem 0; }
ul { list-style: none; margin: 0.4rem 0; padding: 0; }
li { margin: 0.35rem 0; }
ul > li { padding-left: 1.1rem; position: relative; }
ul > li::before { background: var(--line); border-radius: 50%; content: ''; height: 0.35rem; left: 0.1rem;
  position: absolute; top: 0.62em; width: 0.35rem; }
strong { font-weight: 650; }
.when { color: var(--quiet); font-size: 0.85em; margin-right: 0.35rem; }
.detail { color: var(--quiet); font-size: 0.88em; }
a { color: inherit; text-decoration: underline; text-decoration-color: var(--line); text-underline-offset: 0.18em; }
a:hover { color: var(--accent); text-decoration-color: currentcolor; }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
table { border-collapse: collapse; margin: 0.8rem 0; width: 100%; }
caption { color: var(--quiet); font-size: 0.85rem; padding-bottom: 0.35rem; text-align: left; }
th, td { border-bottom: 1px solid var(--line); padding: 0.45rem 0.9rem 0.45rem 0; text-align: left;
  vertical-align: top; }
th:last-child, td:last-child { padding-right: 0; }
thead th { color: var(--quiet); font-size: 0.8rem; font-weight: 600; }
tbody th { font-family: inherit; font-weight: 400; }
td { min-width: 4.5rem; }
td:last-child { white-space: nowrap; }
.short, .when { white-space: nowrap; }
figure { margin: 0.9rem 0; }
figcaption { color: var(--quiet); font-size: 0.88rem; margin-top: 0.15rem; }
svg { display: block; height: auto; width: 100%; }
svg text { fill: var(--quiet); font-size: 11px; }
svg .target { stroke: var(--quiet); stroke-dasharray: 2 3; }
svg .base { stroke: var(--line); }
svg .pace { stroke: var(--quiet); stroke-dasharray: 5 4; stroke-opacity: 0.75; }
svg .way { fill: none; stroke: var(--accent); stroke-linejoin: round; stroke-width: 2; }
svg .last, svg .bar { fill: var(--accent); }
.questions { padding-left: 1.4rem; }
.questions > li { padding-bottom: 3.2rem; }
.compact header { margin-bottom: 1.2rem; padding-bottom: 0.7rem; }
.compact h2 { margin: 1.3rem 0 0.35rem; }
.compact li { margin: 0.15rem 0; }
.compact :is(th, td) { padding-bottom: 0.2rem; padding-top: 0.2rem; }
footer { border-top: 1px solid var(--line); color: var(--quiet); font-size: 0.85rem; margin-top: 3rem;
  padding-top: 0.7rem; }
@page { margin: 20mm 18mm 22mm; }
.compact { page: compact; }
@page compact { margin: 13mm 16mm 16mm; }
@page { @bottom-right { color: #565c64; content: counter(page) ' / ' counter(pages); font: 9pt sans-serif; } }
@media print {
  :root { color-scheme: light; --text: #000; --quiet: #4b5158; --line: #c9ced4; --faint: #f3f4f6; --accent: #0b5c8a;
    --back: #fff; }
  html { font-size: 10.5pt; line-height: 1.45; }
  html:has(.compact) { font-size: 9.5pt; line-height: 1.35; }
  body { padding: 0; }
  main { max-width: none; }
  a { text-decoration: none; }
  h1, h2, h3, caption { break-after: avoid; }
  li, tr, figure, header { break-inside: avoid; }
  p, li { orphans: 3; widows: 3; }
  thead { display: table-header-group; }
}
`;
