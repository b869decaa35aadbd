// Why: what is thrown may be anything, and an error made in another realm (a worker, a test's sandbox) is no `instanceof Error`.

/** A member of whatever was thrown, when it has it. */
export const memberOf = (thrown: unknown, name: string): unknown => (typeof thrown === 'object' && thrown !== null ? Reflect.get(thrown, name) : undefined)

/** Its `code` when that is a word, else `otherwise`. */
export function codeOf(thrown: unknown, otherwise: string): string {
  const code = memberOf(thrown, 'code')
  return typeof code === 'string' && code !== '' ? code : otherwise
}
