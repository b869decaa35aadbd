// Why: this library speaks seldom and only in ids; the service that uses it decides where its lines go.

export type LogLine = (level: 'info' | 'warn' | 'error', message: string, fields: Record<string, unknown>) => void

/** One JSON object a line on standard error: what is used when the service gives nothing else. */
export const jsonLines: LogLine = (level, message, fields) => {
  process.stderr.write(`${JSON.stringify({ level, message, ...fields })}\n`)
}

/** What may be logged of an error: its kind and words, never a payload. */
export const wordsOf = (error: unknown): { error: string } => ({ error: error instanceof Error ? `${error.name}: ${error.message}` : String(error) })
