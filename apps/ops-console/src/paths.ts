// Why: every address of this view, once; `:name` is filled in by the functions beneath.
export const PATHS = {
  start: '/',
  search: '/search',
  flow: '/flow',
  quarantine: '/quarantine',
  quarantined: '/quarantine/:quarantineId',
  release: '/quarantine/:quarantineId/release',
  discard: '/quarantine/:quarantineId/discard',
  tasks: '/tasks',
  task: '/tasks/:taskId',
  completion: '/tasks/:taskId/complete',
  guards: '/guards',
  guard: '/guards/:guardId',
  guardWord: '/guards/:guardId/words',
  stops: '/stops',
  lift: '/stops/:stopId/lift',
  deliveries: '/deliveries',
  provider: '/deliveries/:provider',
  recalls: '/recalls',
  recallLook: '/recalls/look',
  recall: '/recalls/:recallId',
  recallMessages: '/recalls/:recallId/messages',
  recallCorrection: '/recalls/:recallId/correction',
  recallWord: '/recalls/:recallId/words',
  recallLift: '/recalls/:recallId/lift',
  case: '/cases/:caseId',
  casePack: '/cases/:caseId/evidence-pack',
  certificate: '/obligations/:obligationId/certificate',
  victim: '/victims/:victimId',
  packs: '/evidence-packs',
  wordings: '/wordings',
  wording: '/wordings/:wordingId/:language/:version',
  wordingApproval: '/wordings/:wordingId/:language/:version/approve',
  wordingWithdrawal: '/wordings/:wordingId/:language/:version/withdraw',
  forecast: '/forecast',
  whatIf: '/what-if',
  balances: '/balances',
  timeliness: '/timeliness',
  survey: '/survey',
} as const

type Names<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}` ? Name | Names<`/${Rest}`> : Path extends `${string}:${infer Name}` ? Name : never

/** The address with its names filled in, percent-encoded. */
export const to = <Path extends string>(path: Path, names: Record<Names<Path>, string>): string =>
  path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(names[name as Names<Path>]))

export const toQuarantined = (quarantineId: string): string => to(PATHS.quarantined, { quarantineId })
export const toTask = (taskId: string): string => to(PATHS.task, { taskId })
export const toGuard = (guardId: string): string => to(PATHS.guard, { guardId })
export const toRecall = (recallId: string): string => to(PATHS.recall, { recallId })
export const toCase = (caseId: string): string => to(PATHS.case, { caseId })
export const toVictim = (victimId: string): string => to(PATHS.victim, { victimId })

const begun = (path: string, form: Record<string, string>): string => `${path}?${new URLSearchParams(form).toString()}#make`
/** The form of a stop, begun: `value` as the door takes it. */
export const toStopping = (kind: 'template' | 'case', value: string): string => begun(PATHS.stops, { kind, value })
/** The form of a recall, begun. */
export const toRecallingEvent = ({ source, id }: { source: string; id: string }): string => begun(PATHS.recalls, { kind: 'event', eventSource: source, eventId: id })
export const toRecallingWording = ({ wordingId, version, language }: { wordingId: string; version: string; language: string }): string =>
  begun(PATHS.recalls, { kind: 'wording', wording: `${wordingId}/${version}`, language })
