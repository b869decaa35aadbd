// Why: `npm run replay` (CONTRACT section 9): real police data through a running system, or one it starts; and nothing lost on the way.
import { USAGE, readArguments } from './replay/read-arguments.js'
import { runReplay } from './replay/run-replay.js'

const args = readArguments(process.argv.slice(2))
try {
  const ended = args.ok ? await runReplay(args.value, (line) => console.log(line)) : { exitCode: 2 as const, faults: args.faults }
  if (ended.exitCode === 2) for (const line of [...ended.faults, `Use: ${USAGE}`]) console.error(line)
  process.exitCode = ended.exitCode
} catch (error) {
  console.error(`The replay ended early: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}
