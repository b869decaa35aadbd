// Why: plain CSS, no scripts, no foreign fonts: it works anywhere, zoomed, in the dark and in print.
export const WORLD_STYLE = `
:root { color-scheme: light dark; --ground: #eef1f4; --card: #fff; --ink: #16202b; --soft: #5a6673; --line: #d4dae0; --accent: #1d5fa8; --bubble: #dff1e3; --warn: #8a3b12; --ok: #1f6b3a }
@media (prefers-color-scheme: dark) { :root { --ground: #12171d; --card: #1b232c; --ink: #e8edf2; --soft: #a3afbb; --line: #35404c; --accent: #8cbcf0; --bubble: #21402c; --warn: #f0b48c; --ok: #8fd6a6 } }
* { box-sizing: border-box }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif }
a { color: var(--accent) } a:focus-visible, input:focus-visible, button:focus-visible, summary:focus-visible { outline: 3px solid #ffbf47; outline-offset: 2px }
header { padding: 1.25rem clamp(1rem, 4vw, 2.5rem) .75rem; display: flex; flex-wrap: wrap; gap: .5rem 2rem; align-items: end; justify-content: space-between }
h1 { margin: 0; font-size: 1.6rem } header p { margin: .2rem 0 0; color: var(--soft) }
form { display: flex; gap: .5rem; align-items: end } label { display: block; font-size: .875rem; color: var(--soft) }
input, button { font: inherit; padding: .4rem .7rem; border: 1px solid var(--soft); border-radius: .4rem; background: var(--card); color: var(--ink) } button { background: var(--accent); color: var(--card); border-color: var(--accent) }
main { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 21rem), 1fr)); gap: 1.25rem; padding: .75rem clamp(1rem, 4vw, 2.5rem) 3rem; align-items: start }
section { background: var(--card); border: 1px solid var(--line); border-radius: .9rem; padding: 1rem 1.1rem } .phone { border-radius: 2rem; padding: 1.4rem 1.1rem }
h2 { margin: 0 0 .75rem; font-size: 1.15rem } h2 span { color: var(--soft); font-weight: normal } h3 { margin: 0; font-size: 1rem }
ol { list-style: none; margin: 0; padding: 0; display: grid; gap: .9rem } .meta { color: var(--soft); font-size: .85rem; margin: .1rem 0; overflow-wrap: anywhere } .empty { color: var(--soft) }
.bubble { background: var(--bubble); border-radius: 1.1rem 1.1rem 1.1rem .25rem; padding: .6rem .9rem; margin: .25rem 0; white-space: pre-wrap; overflow-wrap: anywhere }
.mail, .letter { border: 1px solid var(--line); border-radius: .6rem; padding: .75rem .9rem }
iframe { width: 100%; height: 20rem; border: 1px solid var(--line); border-radius: .4rem; background: #fff; margin-top: .5rem } pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; margin: .5rem 0 0 } summary { cursor: pointer; color: var(--accent); margin-top: .4rem }
address { font-style: normal; margin: .4rem 0 }
.state { display: inline-block; font-size: .85rem; font-weight: 600; border: 1px solid currentColor; border-radius: 1rem; padding: 0 .6rem; color: var(--soft) } .state.dispatched { color: var(--ok) } .state.returned, .state.spoiled { color: var(--warn) }
`
