// Why: an error's words may quote what it stumbled over, and that may be somebody's name. What it is and where it arose is enough to
// mend it.

/** What may be logged of an error from code that handles personal data. */
export function whereFrom(error: unknown): { error: string; code?: string; at: string[] } {
  if (!(error instanceof Error)) return { error: 'thrown', at: [] }
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}
  return { error: error.name, ...code, at: (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).map((line) => line.trim()) }
}
