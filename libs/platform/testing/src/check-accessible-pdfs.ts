// Why: that a PDF can be read with a screen reader is for others to judge: veraPDF, the reference checker of PDF/UA-1, from Maven Central.
// Starting it takes longer than checking, so all files go through one start.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { javaVersion, mavenJars } from './maven-jars.js'

const run = promisify(execFile)
const VERAPDF = '1.28.2'

/** `faults`: what the checker said of a file that is not PDF/UA-1, or that it did not check at all. */
export type CheckedPdf = { file: string; accessible: boolean; faults: string }
/** What the machine lacks, by name. */
export type NoChecker = { missing: string }

/** Paths of files whose names end in `.pdf`. Jars are kept in `.verapdf` of the repository. */
export async function checkAccessiblePdfs(files: readonly string[]): Promise<CheckedPdf[] | NoChecker> {
  if ((await javaVersion()) < 11) return { missing: 'Java 11 or newer' }
  const libs = await mavenJars('.verapdf', `libs-${VERAPDF}`, [`org.verapdf.apps:greenfield-apps:${VERAPDF}`])
  if (!libs) return { missing: 'Maven, to fetch veraPDF' }
  const said = await saidOf(['-Xmx512m', '-cp', `${libs}/*`, 'org.verapdf.apps.GreenfieldCliWrapper', '-f', 'ua1', '--format', 'text', '-v', ...files])
  return files.map((file) => {
    const about = said.split('\n').findIndex((line) => line.includes(` ${file} `) && /^(PASS|FAIL) /.test(line))
    const lines = said.split('\n').slice(about)
    const next = lines.findIndex((line, n) => n > 0 && /^(PASS|FAIL) /.test(line))
    const faults = (about === -1 ? ['not checked'] : lines.slice(1, next === -1 ? undefined : next)).join('\n').trim()
    return { file, accessible: about !== -1 && lines[0]?.startsWith('PASS ') === true, faults }
  })
}

/** It ends with another code than 0 when a file is not as it should be; what it said stands all the same. */
async function saidOf(args: string[]): Promise<string> {
  try {
    return (await run('java', args, { maxBuffer: 1 << 26 })).stdout
  } catch (error) {
    const said: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'stdout') : undefined
    if (typeof said === 'string' && said !== '') return said
    throw error
  }
}
