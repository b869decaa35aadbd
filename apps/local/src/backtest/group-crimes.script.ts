// Why: anybody can make the derived data again: `node apps/local/dist/backtest/group-crimes.script.js FILES… > apps/local/sample/london-2016/burglaries.csv`
// from the street and outcomes files of data.police.uk.
import { readFiles } from '../replay/read-files.js'
import { groupCrimes } from './crime-group.js'
import { writeGroups } from './group-file.js'

const files = process.argv.slice(2)
const read = files.length === 0 ? { ok: false as const, faults: ['give the files of data.police.uk (…-street.csv, …-outcomes.csv, plain or .gz)'] } : await readFiles(files)
if (read.ok) process.stdout.write(writeGroups(groupCrimes(read.value.streets, read.value.outcomes)))
else {
  process.stderr.write(`${read.faults.join('\n')}\n`)
  process.exitCode = 2
}
