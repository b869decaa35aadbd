// Why: what the tests need of the Java world comes from Maven Central, once, into a folder of the repository that git ignores, so that a
// second run needs no network.
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** The major version of the `java` on the path; 0: there is none. */
export async function javaVersion(): Promise<number> {
  const { stderr } = await run('java', ['-version']).catch(() => ({ stderr: '' }))
  return Number(/version "(\d+)/.exec(stderr)?.[1] ?? 0)
}

/**
 * The folder with the jars of these (`group:artifact:version`) and of all that they need, as `name` in `folder` of the repository.
 * Undefined without Maven while they are not there yet; throws when Maven cannot get them.
 */
export async function mavenJars(folder: string, name: string, artifacts: readonly string[]): Promise<string | undefined> {
  const kept = join(repositoryRoot(), folder)
  const libs = join(kept, name)
  if (existsSync(libs)) return libs
  if (!(await run('mvn', ['-v']).then(() => true, () => false))) return undefined
  await mkdir(kept, { recursive: true })
  const fetched = await mkdtemp(join(kept, 'fetching-'))
  const project = join(fetched, 'pom.xml')
  await writeFile(project, pom(artifacts))
  await run('mvn', ['-q', '-B', '-f', project, 'dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${join(fetched, 'libs')}`], { maxBuffer: 1 << 24 })
  await rename(join(fetched, 'libs'), libs).catch((error: unknown) => (existsSync(libs) ? undefined : Promise.reject(error)))
  await rm(fetched, { recursive: true })
  return libs
}

const pom = (artifacts: readonly string[]): string => `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
  <groupId>kept.informed</groupId><artifactId>test-jars</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies>${artifacts.map(dependency).join('')}</dependencies></project>`

function dependency(artifact: string): string {
  const [group, name, version] = artifact.split(':')
  return `<dependency><groupId>${group}</groupId><artifactId>${name}</artifactId><version>${version}</version></dependency>`
}

function repositoryRoot(from = dirname(fileURLToPath(import.meta.url))): string {
  if (existsSync(join(from, 'nx.json'))) return from
  return dirname(from) === from ? process.cwd() : repositoryRoot(dirname(from))
}
