// Why: the table on the terminal and the start page name the same addresses in the same words.
import { type Place, type Ports } from './ports.js'

export type Address = { place: Place; what: string; url: string; docs?: string }

const VIEWS: ReadonlySet<Place> = new Set<Place>(['ops', 'officer', 'victim'])

/** Of what is there: without the views where they are off. */
export const addressesOf = (ports: Ports, views: 'on' | 'off'): Address[] => allOf(ports).filter(({ place }) => views === 'on' || !VIEWS.has(place))

const allOf = ({ url }: Ports): Address[] => [
  { place: 'start', what: 'start page, the clock', url: url.start },
  { place: 'intake', what: 'intake: case events come in', url: url.intake, docs: `${url.intake}/openapi.json` },
  { place: 'rules', what: 'rules: what is owed', url: url.rules, docs: `${url.rules}/openapi.json` },
  { place: 'notifier', what: 'notifier: telling, tasks', url: url.notifier, docs: `${url.notifier}/openapi.json` },
  { place: 'evidence', what: 'evidence: timelines, proof', url: url.evidence, docs: `${url.evidence}/openapi.json` },
  { place: 'ops', what: 'ops console: sign in as Olwen Parry, password local', url: url.ops },
  { place: 'officer', what: 'officer view: sign in as Priya Chandra or, for the helpline, Cai Hughes; password local', url: url.officer },
  { place: 'victim', what: 'victim view: with the reference of a message', url: url.victim },
  { place: 'world', what: 'the outside world, simulated: phone, mailbox, letters', url: url.world },
  { place: 'twilio', what: 'Twilio, simulated', url: url.twilio },
  { place: 'smtp', what: 'SMTP, simulated', url: url.smtp },
  { place: 'issuer', what: 'OIDC issuer, simulated', url: url.issuer, docs: `${url.issuer}/.well-known/openid-configuration` },
]
