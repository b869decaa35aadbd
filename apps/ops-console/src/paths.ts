// Why: every address of this view, once; `:name` is filled in by `to`.
export const PATHS = { flow: '/', guards: '/guards', guard: '/guards/:guardId', guardWord: '/guards/:guardId/words' } as const

export const toGuard = (guardId: string): string => `${PATHS.guards}/${encodeURIComponent(guardId)}`
export const toGuardWord = (guardId: string): string => `${toGuard(guardId)}/words`
