// Why: a service with a wrong setting must not start half right, and whoever mends it must see everything that is wrong at once.
// Values are never repeated: they may be secrets.

export type Setting<T> = { read(value: string | undefined): { ok: true; value: T } | { ok: false; why: string } }
export type SettingsOf<Spec> = { [Name in keyof Spec]: Spec[Name] extends Setting<infer T> ? T : never }

/** Thrown by `readSettings`; `faults` has one line for each wrong setting. */
export class WrongSettings extends Error {
  override readonly name = 'WrongSettings'
  constructor(readonly faults: string[]) {
    super(`wrong settings:\n${faults.map((fault) => `  ${fault}`).join('\n')}`)
  }
}

/** Reads all settings; an empty text counts as absent. Throws WrongSettings naming every fault. */
export function readSettings<Spec extends Record<string, Setting<unknown>>>(env: Record<string, string | undefined>, spec: Spec): SettingsOf<Spec> {
  const faults: string[] = []
  const values = Object.entries(spec).map(([name, setting]) => {
    const read = setting.read(env[name] === '' ? undefined : env[name])
    if (!read.ok) faults.push(`${name} ${read.why}`)
    return [name, read.ok ? read.value : undefined]
  })
  if (faults.length > 0) throw new WrongSettings(faults)
  return Object.fromEntries(values) as SettingsOf<Spec>
}

/** Runs `start`; wrong settings and other failures end the process with 1 and a readable line. */
export async function orExit(start: () => Promise<unknown>): Promise<void> {
  try {
    await start()
  } catch (error) {
    process.stderr.write(`${error instanceof WrongSettings ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    process.exit(1)
  }
}
