// Why: a restricted case must not be there for who has no business in it, at whatever door: so every door is in this table, with how it might name or
// count a case and who asks it, who holds its scope and not the case. A door that is new fails the test until somebody has thought about it.

/** What there is of a case, or, made up, of none. */
export type KnownOf = { caseId: string; unit: string; officerId: string; victimId: string; obligationId: string; taskId: string; quarantineId: string; stopId: string; eventId: string; recallId: string }
export type Ask = { path: string; body?: unknown }
export type DoorOfCases =
  /** Asked with something of a case: the answer is, word for word, that for one which nobody has heard of. */
  | { door: string; by: string; asked: (of: KnownOf) => Ask }
  /** Shows what there is: nothing of it is the case's. */
  | { door: string; by: string; shows: (of: KnownOf) => Ask }
  /** Counts what it or another door lists: so many as she is shown. `counted`: in its answer; `listed`: in that of `list`. */
  | { door: string; by: string; counts: Ask; counted: (answer: never) => number; list: Ask; listed: (answer: never) => number }
  /** Can do neither. */
  | { door: string; never: string }

const [OPERATOR, APPROVER, OFFICER, SUPERVISOR, HANDLER] = ['op-1', 'ap-1', 'PC-1234', 'PS-77', 'ch-1']
const at = (text: string): string => encodeURIComponent(text)
type Page = { items: { state?: string }[] }
const items = ({ items: all }: Page): number => all.length

export const eventOf = ({ caseId, eventId, victimId }: KnownOf, type: string, data: object = {}): object =>
  ({ specversion: '1.0', id: `${eventId}-more`, source: 'urn:e2e:records', type: `case.${type}.v1`, subject: caseId, time: '2026-11-23T09:00:00Z', datacontenttype: 'application/json', data: { suspectRef: 's', victimIds: [victimId], ...data } })

const PASS = 'opens only with the victim’s own pass, which a restricted case is not told by'
const PROVIDER = 'takes a provider’s word, known by a signature or a token'
const ENTITLED = 'is only for roles that read every case'
const TEXTS = 'knows texts and no case'
const OVER = 'is about officers whom the caller is set over, and so about cases that are there for the caller'
const PEOPLE = 'is about the force’s own people'

export const DOORS_OF_CASES: readonly DoorOfCases[] = [
  { door: 'intake POST /case-events', never: 'knows neither cases nor victims: an event for an unknown one is taken as well' },
  { door: 'rules POST /foreseen', by: OFFICER, asked: (of) => ({ path: '/foreseen', body: eventOf(of, 'suspect-arrested') }) },
  { door: 'rules GET /rights', never: 'says what the Code owes to anybody' },
  { door: 'rules GET /code-rules', never: 'says what the Code owes to anybody' },
  { door: 'rules GET /event-sources', never: 'names the systems that send, and no case' },
  { door: 'rules POST /what-if', never: 'leaves them out before it counts: held by the test of rules' },
  { door: 'rules GET /quarantine', by: OPERATOR, asked: ({ caseId }) => ({ path: `/quarantine?caseId=${at(caseId)}` }) },
  { door: 'rules GET /quarantine', by: OPERATOR, shows: () => ({ path: '/quarantine?limit=500' }) },
  { door: 'rules GET /quarantine/counts', by: OPERATOR, counts: { path: '/quarantine/counts' }, counted: ({ waiting }: { waiting: number }) => waiting, list: { path: '/quarantine?limit=500' }, listed: items },
  { door: 'rules GET /quarantine/{quarantineId}', by: OPERATOR, asked: ({ quarantineId }) => ({ path: `/quarantine/${quarantineId}` }) },
  { door: 'rules POST /quarantine/{quarantineId}/release', by: OPERATOR, asked: ({ quarantineId }) => ({ path: `/quarantine/${quarantineId}/release`, body: {} }) },
  { door: 'rules POST /quarantine/{quarantineId}/discard', by: OPERATOR, asked: ({ quarantineId }) => ({ path: `/quarantine/${quarantineId}/discard`, body: { reason: 'x' } }) },

  { door: 'notifier PUT /victims/{victimId}', never: 'refuses, and so says that somebody is there: to write over the details of somebody unseen would be worse' },
  { door: 'notifier GET /victims/{victimId}', by: OFFICER, asked: ({ victimId }) => ({ path: `/victims/${victimId}` }) },
  { door: 'notifier DELETE /victims/{victimId}', never: ENTITLED },
  { door: 'notifier GET /victims/{victimId}/export', never: ENTITLED },
  { door: 'notifier GET /details-uses', never: ENTITLED },
  { door: 'notifier PUT /cases/{caseId}/adverse-contacts', by: OFFICER, asked: ({ caseId }) => ({ path: `/cases/${at(caseId)}/adverse-contacts`, body: { phones: [], emails: [], postalAddresses: [] } }) },
  { door: 'notifier PUT /officers/{officerId}', never: PEOPLE },
  { door: 'notifier GET /officers', never: PEOPLE },
  { door: 'notifier PUT /units/{unit}', never: PEOPLE },
  { door: 'notifier GET /supervised', never: PEOPLE },
  { door: 'notifier POST /previews', by: OFFICER, asked: (of) => ({ path: '/previews', body: eventOf(of, 'suspect-arrested') }) },
  { door: 'notifier GET /wordings', never: TEXTS },
  { door: 'notifier GET /wordings/{wordingId}/{language}/{version}', never: TEXTS },
  { door: 'notifier POST /wordings/{wordingId}/{language}/{version}/approve', never: TEXTS },
  { door: 'notifier POST /wordings/{wordingId}/{language}/{version}/withdraw', never: TEXTS },
  { door: 'notifier GET /stops', by: APPROVER, shows: () => ({ path: '/stops?limit=500' }) },
  { door: 'notifier POST /stops', never: 'stops whatever name is typed and looks nothing up' },
  { door: 'notifier POST /stops/{stopId}/lift', by: APPROVER, asked: ({ stopId }) => ({ path: `/stops/${stopId}/lift`, body: { reason: 'x' } }) },
  { door: 'notifier GET /recalls', by: APPROVER, shows: () => ({ path: '/recalls' }) },
  { door: 'notifier POST /recalls', by: APPROVER, asked: ({ eventId }) => ({ path: '/recalls', body: { what: { event: { source: 'urn:e2e:records', id: eventId } }, reason: 'x', dryRun: true } }) },
  { door: 'notifier GET /recalls/{recallId}', by: APPROVER, counts: { path: '/recalls/:recallId' }, counted: ({ messages: m }: { messages: Record<'stopped' | 'gotIt' | 'mayHaveGotIt' | 'underWay' | 'notLookedAt', number> }) => m.stopped + m.gotIt + m.mayHaveGotIt + m.underWay + m.notLookedAt, list: { path: '/recalls/:recallId/messages' }, listed: items },
  { door: 'notifier GET /recalls/{recallId}/messages', by: APPROVER, shows: ({ recallId }) => ({ path: `/recalls/${recallId}/messages` }) },
  { door: 'notifier POST /recalls/{recallId}/correction', never: 'answers with the recall itself, which names no case' },
  { door: 'notifier POST /recalls/{recallId}/words', never: 'answers with the recall itself, which names no case' },
  { door: 'notifier POST /recalls/{recallId}/lift', never: 'answers with the recall itself, which names no case' },
  { door: 'notifier GET /cases', by: OFFICER, asked: ({ caseId }) => ({ path: `/cases?caseId=${at(caseId)}` }) },
  { door: 'notifier POST /case-searches', by: OFFICER, asked: ({ caseId }) => ({ path: '/case-searches', body: { said: caseId } }) },
  { door: 'notifier GET /nudges', never: OVER },
  { door: 'notifier POST /officers/{officerId}/nudges', never: OVER },
  { door: 'notifier GET /tasks', by: OPERATOR, shows: () => ({ path: '/tasks?limit=500' }) },
  { door: 'notifier GET /tasks', by: SUPERVISOR, asked: ({ caseId }) => ({ path: `/tasks?caseId=${at(caseId)}` }) },
  { door: 'notifier GET /tasks/counts', by: OPERATOR, counts: { path: '/tasks/counts' }, counted: ({ open }: { open: number }) => open, list: { path: '/tasks?limit=500&state=open' }, listed: items },
  { door: 'notifier GET /tasks/{taskId}', by: OPERATOR, asked: ({ taskId }) => ({ path: `/tasks/${taskId}` }) },
  { door: 'notifier GET /tasks/{taskId}/wish', by: OPERATOR, asked: ({ taskId }) => ({ path: `/tasks/${taskId}/wish` }) },
  { door: 'notifier GET /tasks/{taskId}/message', by: OPERATOR, asked: ({ taskId }) => ({ path: `/tasks/${taskId}/message` }) },
  { door: 'notifier POST /tasks/{taskId}/complete', by: OPERATOR, asked: ({ taskId }) => ({ path: `/tasks/${taskId}/complete`, body: { outcome: 'done' } }) },
  { door: 'notifier POST /caller-checks', by: HANDLER, asked: ({ caseId }) => ({ path: '/caller-checks', body: { reference: caseId, codePhrase: 'bluebell' } }) },
  { door: 'notifier GET /caller-checks/{checkId}', never: 'opens only with a check that came out' },
  { door: 'notifier POST /victim-sign-ins', never: PASS },
  { door: 'notifier POST /victim-sign-ins/{signInId}/code', never: PASS },
  { door: 'notifier DELETE /victim-sign-ins/pass', never: PASS },
  { door: 'notifier GET /signed-in-victim/case', never: PASS },
  { door: 'notifier GET /signed-in-victim/contact', never: PASS },
  { door: 'notifier PUT /signed-in-victim/contact', never: PASS },
  { door: 'notifier POST /signed-in-victim/calls', never: PASS },
  { door: 'notifier POST /signed-in-victim/requests', never: PASS },
  { door: 'notifier POST /signed-in-victim/wishes', never: PASS },
  { door: 'notifier POST /signed-in-victim/survey', never: PASS },
  { door: 'notifier GET /support-lines', never: TEXTS },
  { door: 'notifier GET /survey-counts', never: 'counts answers, which are kept apart from the case and from who gave them' },
  { door: 'notifier GET /guards', never: 'names a rule and a source, measured when it was opened' },
  { door: 'notifier GET /guards/{guardId}', by: APPROVER, shows: () => ({ path: '/guards/:guardId?limit=500' }) },
  { door: 'notifier GET /guards/{guardId}', by: APPROVER, counts: { path: '/guards/:guardId?limit=500' }, counted: ({ news }: { news: { cases: number } }) => news.cases, list: { path: '/guards/:guardId?limit=500' }, listed: ({ concerned }: { concerned: { items: { caseId: string }[] } }) => new Set(concerned.items.map(({ caseId }) => caseId)).size },
  { door: 'notifier POST /guards/{guardId}/words', never: 'answers with the guard as it is in the list' },
  { door: 'notifier GET /providers', never: 'counts calls, not cases' },
  { door: 'notifier PUT /providers/{provider}', never: 'counts calls, not cases' },
  { door: 'notifier GET /references/{reference}', never: 'says a day and a channel of a message that the caller holds in her hand' },
  ...['/receipts/twilio/{attemptId}', '/receipts/smtp', '/receipts/print', '/receipts/govuk-notify'].map((path) => ({ door: `notifier POST ${path}`, never: PROVIDER })),

  { door: 'evidence GET /cases/{caseId}/timeline', by: OPERATOR, asked: ({ caseId }) => ({ path: `/cases/${at(caseId)}/timeline` }) },
  { door: 'evidence GET /obligations', by: OPERATOR, shows: () => ({ path: '/obligations?limit=500&with=telling' }) },
  { door: 'evidence GET /obligations', by: OPERATOR, asked: ({ victimId }) => ({ path: `/obligations?victimId=${at(victimId)}` }) },
  { door: 'evidence GET /obligations/{obligationId}/why', by: OPERATOR, asked: ({ obligationId }) => ({ path: `/obligations/${obligationId}/why` }) },
  { door: 'evidence GET /forecast', by: OPERATOR, shows: () => ({ path: '/forecast?limit=500' }) },
  { door: 'evidence GET /forecast', by: OPERATOR, counts: { path: '/forecast?limit=500' }, counted: ({ totals }: { totals: { open: number } }) => totals.open, list: { path: '/obligations?limit=500' }, listed: ({ items: all }: Page) => all.filter(({ state }) => state === 'owed' || state === 'overdue').length },
  { door: 'evidence GET /timeliness', by: OPERATOR, asked: ({ unit }) => ({ path: `/timeliness?unit=${at(unit)}` }) },
  { door: 'evidence GET /balances', by: OPERATOR, shows: () => ({ path: '/balances' }) },
  { door: 'evidence GET /cases/{caseId}/evidence-pack', by: SUPERVISOR, asked: ({ caseId }) => ({ path: `/cases/${at(caseId)}/evidence-pack` }) },
  { door: 'evidence POST /evidence-packs/verify', never: 'judges what is handed in, and nothing else' },
  { door: 'evidence GET /obligations/{obligationId}/certificate', by: SUPERVISOR, asked: ({ obligationId }) => ({ path: `/obligations/${obligationId}/certificate` }) },
  { door: 'evidence GET /daily-roots', by: SUPERVISOR, shows: () => ({ path: '/daily-roots' }) },
  { door: 'evidence GET /evidence-keys', never: 'answers keys' },
]
