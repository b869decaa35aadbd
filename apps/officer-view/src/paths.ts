// Why: every address of this view, once; `to` fills in what stands after a colon. A case reference has slashes, so it is percent-encoded.
export const PATHS = {
  today: '/',
  find: '/find',
  task: '/tasks/:taskId',
  taskWord: '/tasks/:taskId/words',
  case: '/cases/:caseId',
  why: '/cases/:caseId/duties/:obligationId',
  record: '/cases/:caseId/record',
  recordKind: '/cases/:caseId/record/:kind',
  recorded: '/cases/:caseId/recorded/:eventId',
  person: '/cases/:caseId/people/:victimId',
  reveal: '/cases/:caseId/people/:victimId/contacts',
  checked: '/cases/:caseId/people/:victimId/checks',
  newContact: '/cases/:caseId/people/:victimId/new-contacts',
  newAddress: '/cases/:caseId/people/:victimId/new-addresses',
  unit: '/unit',
  nudge: '/unit/nudges',
  helpline: '/helpline',
  callers: '/helpline/callers',
  caller: '/helpline/callers/:checkId',
  calls: '/helpline/callers/:checkId/calls',
} as const
export type PathName = keyof typeof PATHS

export const to = (name: PathName, given: Record<string, string> = {}): string =>
  PATHS[name].replaceAll(/:(\w+)/g, (_, key: string) => encodeURIComponent(given[key] ?? ''))

export const within = (path: string, query: Record<string, string | readonly string[]>): string => {
  const search = new URLSearchParams(Object.entries(query).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one])))
  return search.size === 0 ? path : `${path}?${search.toString()}`
}
