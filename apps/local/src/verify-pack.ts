// Why: `npm run verify-pack -- FILE [--key FILE] [--json FILE]`: an evidence pack is checked far from the system that made it, with nothing but
// the public key. Without --key, the keys of the copy of STATE_DIR are meant, and of the one that answers at PORT_BASE.
import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { checkBy, type PublicKey, publicKeysIn, sha256 } from '@kept-informed/app-evidence'
import { type PackVerdict, verifyPack } from '@kept-informed/evidence-chain'
import { readSettings, text, wholeNumber } from '@kept-informed/runtime'
import { evidenceKeysIn, evidenceKeysKept } from './local-signing-keys.js'
import { portsFrom } from './ports.js'

const USE = 'use: npm run verify-pack -- FILE [--key FILE] [--json FILE]'

function wrongUse(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${USE}\n`)
  return process.exit(2)
}

function readArguments(): { file: string; key: string | undefined; json: string | undefined } {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { key: { type: 'string' }, json: { type: 'string' } } })
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) throw new Error('one file must be named')
  return { file, key: values.key, json: values.json }
}

/** A pack that cannot be read as JSON does not hold; a file that cannot be read is wrong use. */
async function packIn(file: string): Promise<unknown> {
  const content = await readFile(file, 'utf8')
  try {
    return JSON.parse(content) as unknown
  } catch {
    return content
  }
}

async function knownKeys(given: string | undefined): Promise<PublicKey[]> {
  if (given !== undefined) return evidenceKeysIn(given)
  const { STATE_DIR, PORT_BASE } = readSettings(process.env, { STATE_DIR: text.or('.local'), PORT_BASE: wholeNumber(1024, 65_000).or(4000) })
  return [...((await evidenceKeysKept(STATE_DIR)) ?? []), ...(await servedKeys(`${portsFrom(PORT_BASE).url.evidence}/evidence-keys`))]
}

async function servedKeys(door: string): Promise<PublicKey[]> {
  try {
    const answer = await fetch(door, { signal: AbortSignal.timeout(5_000) })
    return answer.ok ? publicKeysIn(await answer.json()) : []
  } catch {
    // Then no copy answers there.
    return []
  }
}

function tableOf({ valid, firstBroken }: PackVerdict, file: string): string {
  const rows = [['pack', file], ['valid', valid ? 'yes' : 'NO'], ...(firstBroken ? [['first broken', firstBroken.chain], ['index', firstBroken.index], ['why', firstBroken.why]] : [])]
  return rows.map(([name, value]) => `${String(name).padEnd(20)}${value}`).join('\n')
}

const { file, json, pack, keys } = await (async () => {
  const given = readArguments()
  return { ...given, pack: await packIn(given.file), keys: await knownKeys(given.key) }
})().catch(wrongUse)
if (keys.length === 0) wrongUse('there is no public key to check it with: name a file with one (--key), such as what GET /evidence-keys answered; STATE_DIR or PORT_BASE say which copy is meant')
const verdict = verifyPack(pack, { sha256, check: checkBy(keys) })
process.stdout.write(`${tableOf(verdict, file)}\n`)
if (json !== undefined) await writeFile(json, `${JSON.stringify(verdict, null, 2)}\n`)
process.exit(verdict.valid ? 0 : 1)
