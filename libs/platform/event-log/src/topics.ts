// Why: topics are made on purpose, from one file that is reviewed, never by a producer's typing error.
import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import type { EventLog, TopicSpec } from './event-log.js'

/** Reads `deploy/topics.yaml`: `topics: [{ name, partitions, config? }]`. Throws an error that names every fault. */
export async function readTopics(path: string): Promise<TopicSpec[]> {
  const document: unknown = parse(await readFile(path, 'utf8'))
  const listed = isObject(document) && Array.isArray(document['topics']) ? (document['topics'] as unknown[]) : []
  const faults = listed.length > 0 ? listed.flatMap(faultsOf) : ['/topics: must list at least one topic']
  if (faults.length > 0) throw new Error(`${path}: ${faults.join('; ')}`)
  return (listed as { name: string; partitions: number; config?: object }[]).map(({ name, partitions, config = {} }) => ({
    name,
    partitions,
    config: Object.fromEntries(Object.entries(config).map(([key, value]) => [key, String(value)])),
  }))
}

/** Makes those that are missing; those that are there stay as they are. */
export const makeTopics = (eventLog: EventLog, specs: TopicSpec[]): Promise<void> => eventLog.ensureTopics(specs)

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

function faultsOf(topic: unknown, index: number): string[] {
  if (!isObject(topic)) return [`/topics/${index}: must be an object`]
  const { name, partitions, config } = topic
  const faults: string[] = []
  if (typeof name !== 'string' || !/^[a-zA-Z0-9._-]{1,200}$/.test(name)) faults.push(`/topics/${index}/name: must be a topic name`)
  if (!Number.isInteger(partitions) || (partitions as number) < 1) faults.push(`/topics/${index}/partitions: must be a whole number of at least 1`)
  if (config !== undefined && !isObject(config)) faults.push(`/topics/${index}/config: must be an object`)
  return faults
}
