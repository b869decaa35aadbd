// Why: the page on which somebody of the example force signs in, as she would at her force's own issuer: plain HTML, no script.
import { STAFF } from './staff.js'

const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

const STYLE = `body{font:1.1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:2rem auto;padding:0 1rem;color:#0b0c0c;background:#fff}
fieldset{border:0;padding:0;margin:0 0 1rem}legend{font-weight:700;padding:0}label{display:block;padding:.35rem 0}input[type=radio]{width:1.3rem;height:1.3rem;vertical-align:-.2rem;margin-right:.6rem}
input[type=password]{font:inherit;padding:.4rem;border:2px solid #0b0c0c;max-width:100%;box-sizing:border-box}button{font:inherit;padding:.5rem 1.2rem;margin-top:1rem;background:#0b0c0c;color:#fff;border:0}
:focus-visible{outline:3px solid #0b0c0c;box-shadow:0 0 0 6px #fd0}.wrong{border-left:6px solid #ca3535;padding-left:1rem;font-weight:700}`

const HEAD = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><style>${STYLE}</style>`

/** `form`: the provider's own, without a button. */
export const signOutPage = (form: string): string => `<!doctype html>
<html lang="en"><head>${HEAD}<title>Sign out – Example Police, simulated issuer</title></head><body><main><h1>Sign out here too?</h1>
<p>You are signed out of the page that you came from. While you are signed in here, it lets you in again without a password.</p>${form}
<button form="op.logoutForm" name="logout" value="yes">Yes, sign me out</button></main></body></html>`

/** `uid`: of the sign-in under way. */
export const issuerPage = (uid: string, wrong: boolean): string => `<!doctype html>
<html lang="en"><head>${HEAD}<title>${wrong ? 'Error: ' : ''}Sign in – Example Police, simulated issuer</title></head>
<body><main><h1>Sign in</h1><p>This stands in for a force’s own issuer. Choose who you are; the password of everybody is that of the local run.</p>
${wrong ? '<p class="wrong" role="alert">That is not the password, or nobody was chosen.</p>' : ''}
<form method="post" action="/interaction/${encodeURIComponent(uid)}">
<fieldset><legend>Who are you?</legend>
${STAFF.map(({ subject, name, roles }) => `<label><input type="radio" name="subject" value="${escaped(subject)}" required>${escaped(name)}: ${escaped(roles.join(', '))}</label>`).join('\n')}
</fieldset>
<label for="password">Password</label><input id="password" name="password" type="password" autocomplete="off" required>
<div><button>Sign in</button></div></form></main></body></html>`
