// Why: the derived data and the figures made from it lie beside the sample of the replay.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CrimeGroup } from './crime-group.js'
import type { Figures } from './figures.js'
import { readGroups } from './group-file.js'

const FOLDER = join(import.meta.dirname, '../../sample/london-2016')
/** Those of the last `npm run backtest -- --write`, from which docs/forecast.md is made. */
export const FIGURES = join(FOLDER, 'figures.json')

export const readLondon = (): CrimeGroup[] => readGroups(readFileSync(join(FOLDER, 'burglaries.csv'), 'utf8'))
export const readFigures = (): Figures => JSON.parse(readFileSync(FIGURES, 'utf8')) as Figures
