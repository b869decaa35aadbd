// Why: two runs on one STATE_DIR would stop each other's database; the second is told so instead.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { contentOf } from './state-secrets.js'

/** Thrown when a living run holds the folder. */
export class AlreadyRuns extends Error {
  override readonly name = 'AlreadyRuns'
}

export type Held = { free(): Promise<void> }

/** Holds the folder for this process. One left by a killed run is taken over. */
export async function holdStateDir(stateDir: string): Promise<Held> {
  const path = join(stateDir, 'run.pid')
  await mkdir(stateDir, { recursive: true })
  const pid = Number(await contentOf(path))
  if (pid > 0 && pid !== process.pid && (await isARun(pid))) throw new AlreadyRuns(`a local run (process ${pid}) uses ${stateDir} already: stop it, or give this one its own PORT_BASE and STATE_DIR`)
  await writeFile(path, String(process.pid))
  return { free: () => rm(path, { force: true }) }
}

/** A number that another program has by now is nobody's run. */
async function isARun(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw error
  }
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null)
  return command === null || /local\/(dist|src)\/\w+/.test(command)
}
