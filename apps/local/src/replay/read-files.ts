// Why: data.police.uk publishes two kinds of file by month. They are told apart by their header row, so that names and order do not matter.
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { CsvError, parse } from 'csv-parse'
import type { OutcomeRow, StreetRow } from './police-data.js'

export type PoliceFiles = { streets: StreetRow[]; outcomes: OutcomeRow[] }
type Row = Record<string, string>

const COMMON = ['Crime ID', 'Month', 'Reported by', 'LSOA code']
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/

/** Reads every file; the faults are of all files, each with its name. */
export async function readFiles(paths: string[]): Promise<{ ok: true; value: PoliceFiles } | { ok: false; faults: string[] }> {
  const value: PoliceFiles = { streets: [], outcomes: [] }
  const faults: string[] = []
  for (const path of paths) {
    try {
      const fault = await readInto(value, path)
      if (fault) faults.push(`${path}: ${fault}`)
    } catch (error) {
      faults.push(`${path}: ${reasonOf(error)}`)
    }
  }
  if (faults.length === 0 && value.streets.length + value.outcomes.length === 0) faults.push(`${paths.join(', ')}: no row`)
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value }
}

async function readInto({ streets, outcomes }: PoliceFiles, path: string): Promise<string | undefined> {
  let header: string[] = []
  const wrongMonths: number[] = []
  const parser = parse({ bom: true, columns: (names: string[]) => (header = names), relax_column_count: false })
  const rows = async (source: AsyncIterable<Row>): Promise<void> => {
    let line = 1
    for await (const row of source) {
      line++
      const common = { crimeId: row['Crime ID'] ?? '', month: row['Month'] ?? '', reportedBy: row['Reported by'] ?? '', lsoaCode: row['LSOA code'] ?? '', ...(row['LSOA name'] !== undefined && { lsoaName: row['LSOA name'] }) }
      if (!isPoliceData(header)) return
      if (!MONTH.test(common.month)) wrongMonths.push(line)
      else if (header.includes('Outcome type')) outcomes.push({ ...common, outcome: row['Outcome type'] ?? '' })
      else streets.push(common)
    }
  }
  const gzip = await isGzip(path)
  const file = createReadStream(path)
  await (gzip ? pipeline(file, createGunzip(), parser, rows) : pipeline(file, parser, rows))
  if (!isPoliceData(header)) return `not a street or outcomes file of data.police.uk: its first row must name ${COMMON.join(', ')} and Crime type or Outcome type`
  if (wrongMonths.length > 0) return `row ${wrongMonths[0]}: Month must be YYYY-MM${wrongMonths.length > 1 ? ` (and ${wrongMonths.length - 1} more rows)` : ''}`
  return undefined
}

const isPoliceData = (header: string[]): boolean => COMMON.every((name) => header.includes(name)) && (header.includes('Crime type') || header.includes('Outcome type'))

async function isGzip(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0)
    return buffer.readUInt16BE(0) === 0x1f8b
  } finally {
    await file.close()
  }
}

function reasonOf(error: unknown): string {
  const { code = '', message = String(error) } = error as { code?: string; message?: string }
  if (code === 'ENOENT') return 'there is no such file'
  if (code === 'EISDIR') return 'is a folder'
  if (code === 'EACCES') return 'may not be read'
  if (code.startsWith('Z_')) return 'is not whole gzip'
  return error instanceof CsvError ? `is not CSV: ${message}` : message
}
