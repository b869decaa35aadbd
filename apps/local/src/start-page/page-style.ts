// Why: plain CSS, no scripts, no foreign fonts, in the look of the simulated outside world's page.
export const PAGE_STYLE = `
:root { color-scheme: light dark; --ground: #eef1f4; --card: #fff; --ink: #16202b; --soft: #5a6673; --line: #d4dae0; --accent: #1d5fa8; --warn: #8a3b12; --ok: #1f6b3a }
@media (prefers-color-scheme: dark) { :root { --ground: #12171d; --card: #1b232c; --ink: #e8edf2; --soft: #a3afbb; --line: #35404c; --accent: #8cbcf0; --warn: #f0b48c; --ok: #8fd6a6 } }
* { box-sizing: border-box }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif }
a { color: var(--accent) } a:focus-visible, input:focus-visible, button:focus-visible, pre:focus-visible { outline: 3px solid #ffbf47; outline-offset: 2px }
header { padding: 1.5rem clamp(1rem, 4vw, 2.5rem) .5rem } h1 { margin: 0; font-size: 1.8rem } header p { margin: .2rem 0 0; color: var(--soft); max-width: 60rem }
main { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr)); gap: 1.25rem; padding: .75rem clamp(1rem, 4vw, 2.5rem) 3rem; align-items: start }
section { background: var(--card); border: 1px solid var(--line); border-radius: .9rem; padding: 1rem 1.2rem; min-width: 0 } section.wide { grid-column: 1 / -1 }
h2 { margin: 0 0 .6rem; font-size: 1.15rem } table { border-collapse: collapse; width: 100% } th, td { text-align: left; padding: .35rem .6rem .35rem 0; border-top: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere } thead th { border: 0; color: var(--soft); font-size: .85rem; font-weight: 600 } tbody th { font-weight: normal }
th:last-child, td:last-child { white-space: nowrap } .state { display: inline-block; font-size: .85rem; font-weight: 600; border: 1px solid currentColor; border-radius: 1rem; padding: 0 .6rem } .up { color: var(--ok) } .down { color: var(--warn) } .note { color: var(--soft); font-size: .9rem }
.now { font-size: 1.6rem; font-variant-numeric: tabular-nums; margin: 0 0 .6rem } form { display: flex; flex-wrap: wrap; gap: .5rem; align-items: end; margin: .5rem 0 } label { display: block; font-size: .875rem; color: var(--soft) }
input, button { font: inherit; padding: .4rem .8rem; border: 1px solid var(--soft); border-radius: .4rem; background: var(--card); color: var(--ink) } button { background: var(--accent); color: var(--card); border-color: var(--accent); cursor: pointer } button:disabled { opacity: .5; cursor: not-allowed }
pre { background: var(--ground); border: 1px solid var(--line); border-radius: .5rem; padding: .8rem 1rem; overflow-x: auto; font: .85rem/1.5 ui-monospace, monospace; margin: .4rem 0 }
`
