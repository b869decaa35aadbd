// Why: everything the product talks to, in one piece: a Twilio, a GOV.UK Notify, a mail relay, a print house and the people who get the messages, at the
// real protocols, by the local clock, with a memory that outlives the process.
import type { Clock } from '@kept-informed/kernel'
import type { PostCalendar, Posting } from '@kept-informed/notification'
import { openDatabase } from '@kept-informed/postgres'
import type { Sweep } from '@kept-informed/runtime'
import { once } from 'node:events'
import type { Server } from 'node:http'
import { closeServer, listen } from '../listen.js'
import { Outside1767225600000 } from './migrations/1-outside.js'
import { Notify1767225600001 } from './migrations/2-notify.js'
import { notifyApi } from './notify-api.js'
import { printHouse } from './print-house.js'
import { receiptSweep, type ReceiptTokens } from './receipts.js'
import { smtpRelay } from './smtp-relay.js'
import { type NextTrouble, NO_TROUBLE } from './trouble.js'
import { twilioApi } from './twilio-api.js'
import { worldServer } from './world-server.js'

const KEEP_ALIVE = { keepAliveTimeout: 30_000 }

export type OutsideWorldOptions = {
  databaseUrl: string
  clock: Clock
  /** 0: any that is free; see `urls`. */
  ports: { world: number; twilio: number; smtp: number; notify: number }
  host?: string
  /** Receipts go to `<notifierUrl>/receipts/smtp`, `/receipts/print` and `/receipts/govuk-notify`. */
  notifierUrl: string
  /** Where bounces go that come to an address of the notifier's own, `smtp://host:port`; absent: all are told as receipts. */
  bouncesUrl?: string
  receiptTokens: ReceiptTokens
  twilio: { accountSid: string; authToken: string }
  notify: { apiKey: string; templates: { sms: string; email: string } }
  printFolder: string
  calendar: PostCalendar
  /** When the print house collects and posts. */
  posting: Posting
  /** Of texts through Twilio and of mail; absent: none. */
  trouble?: NextTrouble
  /** Ids and numbers only. Default: standard error. */
  log?: (line: string) => void
}

export type OutsideWorld = { sweeps: Sweep[]; urls: { world: string; twilio: string; smtp: string; notify: string }; close(): Promise<void> }

export async function startOutsideWorld(options: OutsideWorldOptions): Promise<OutsideWorld> {
  const { clock, ports, notifierUrl, receiptTokens, twilio, notify, printFolder, calendar, posting, host = '127.0.0.1', trouble = NO_TROUBLE, log = toStandardError } = options
  const database = await openDatabase({ url: options.databaseUrl, schema: 'outside', migrations: [Outside1767225600000, Notify1767225600001] })
  const relay = smtpRelay({ database, clock, trouble, receiptUrl: `${notifierUrl}/receipts/smtp`, bouncesUrl: options.bouncesUrl ?? null })
  const house = printHouse({ database, clock, folder: printFolder, receiptUrl: `${notifierUrl}/receipts/print`, posting, calendar })
  const receipts = receiptSweep({ database, twilioAuthToken: twilio.authToken, tokens: receiptTokens, log })
  const opened: Server[] = []
  const close = async (): Promise<void> => {
    await Promise.all([...opened.map(closeServer), new Promise<void>((resolve) => relay.close(resolve))])
    await database.close()
  }
  try {
    opened.push(await listen(worldServer({ database, clock, printFolder }), ports.world, host, KEEP_ALIVE))
    opened.push(await listen(twilioApi({ database, clock, trouble, ...twilio }), ports.twilio, host, KEEP_ALIVE))
    opened.push(await listen(notifyApi({ database, clock, ...notify, callbackUrl: `${notifierUrl}/receipts/govuk-notify`, folder: printFolder, posting, calendar }), ports.notify, host, KEEP_ALIVE))
    relay.listen(ports.smtp, host)
    await once(relay.server, 'listening')
  } catch (error) {
    await close()
    throw error
  }
  const at = (server: Pick<Server, 'address'>) => portOf(server)
  const [world, api, govuk] = opened as [Server, Server, Server]
  const urls = { world: `http://${host}:${at(world)}`, twilio: `http://${host}:${at(api)}`, smtp: `smtp://${host}:${at(relay.server)}`, notify: `http://${host}:${at(govuk)}` }
  return { sweeps: [house, receipts], urls, close }
}

function portOf(server: Pick<Server, 'address'>): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the simulator listens on no port')
  return address.port
}

const toStandardError = (line: string): void => void process.stderr.write(`${line}\n`)
