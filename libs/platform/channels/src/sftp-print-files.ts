// Why: a print house that takes files by SFTP gets the same folder as one that fetches from a disk. One connection, kept while it lasts and
// made anew when it broke; only to the host whose key we were told, because letters say where victims live.
import { createHash, timingSafeEqual } from 'node:crypto'
import { connect as openSocket } from 'node:net'
import { posix } from 'node:path'
import SftpClient from 'ssh2-sftp-client'
import { memberOf } from './member-of.js'
import { NEW_LINE, type PrintFiles } from './print-files.js'

export type SftpOptions = {
  /** PRINT_SFTP_URL: `sftp://user:password@host:port/folder`; no password where there is a key. */
  url: string
  /** PRINT_SFTP_HOST_KEY: `SHA256:…`, as `ssh-keygen -lf` prints it. */
  hostKey: string
  /** PRINT_SFTP_KEY: our private key, in OpenSSH's or PEM form. */
  privateKey?: string
  /** To connect, and for each act. */
  timeoutMs: number
}

/** Status 2 of SFTP, "no such file", as the client names it. */
const NO_SUCH_FILE = new Set<unknown>(['ENOENT', 2])

export function sftpPrintFiles(options: SftpOptions): PrintFiles {
  const { pathname } = new URL(options.url)
  const root = decodeURIComponent(pathname).replace(/\/+$/, '') || '/'
  const at = (...names: string[]): string => posix.join(root, ...names)
  let connected: Promise<SftpClient> | null = null

  const client = (): Promise<SftpClient> => (connected ??= connect(options, () => void (connected = null)).catch((error: unknown) => {
    connected = null
    throw error
  }))
  /** What hangs is given up, and what failed may have broken more: the next act has a connection of its own. */
  const act = async <T>(work: (sftp: SftpClient) => Promise<T>): Promise<T> => {
    const sftp = await client()
    try {
      return await inTime(work(sftp), options.timeoutMs)
    } catch (error) {
      connected = null
      void sftp.end().catch(() => undefined)
      throw error
    }
  }
  const read = (name: string, start = 0): Promise<Buffer | null> => act((sftp) => sftp.get(at(name), undefined, { readStreamOptions: { start } as object }).then((bytes) => (Buffer.isBuffer(bytes) ? bytes : Buffer.alloc(0)), absent(null)))
  const write = (name: string, bytes: Uint8Array, flags: 'w' | 'r+' | 'a', start?: number): Promise<unknown> =>
    act((sftp) => sftp.put(Buffer.from(bytes), at(name), { writeStreamOptions: { flags, mode: 0o600, ...(start === undefined ? {} : { start }) } as { flags: 'w' } }))
  return {
    makeFolder: (name) => act(async (sftp) => {
      if (!(await sftp.exists(at(name)))) await sftp.mkdir(at(name), true)
    }),
    list: (folder) => act((sftp) => sftp.list(at(folder)).then((found) => found.map((one) => one.name), absent<string[]>([]))),
    read,
    readFrom: async (name, from) => (await read(name, from)) ?? Buffer.alloc(0),
    isThere: (name) => act(async (sftp) => (await sftp.exists(at(name))) !== false),
    writeWhole: async (folder, name, bytes, aside) => {
      await write(posix.join(folder, aside), bytes, 'w')
      await act((sftp) => renameOver(sftp, at(folder, aside), at(folder, name)))
    },
    append: async (name, text) => {
      const before = await read(name)
      const cut = before !== null && before.length > 0 && before.at(-1) !== NEW_LINE
      await write(name, Buffer.from(`${cut ? '\n' : ''}${text}`), before === null ? 'w' : 'a')
    },
    overwrite: async (name, pieces) => {
      for (const { at: place, bytes } of pieces) await write(name, bytes, 'r+', place)
    },
    destroy: (name) => act(async (sftp) => {
      const there = await sftp.stat(at(name)).catch(absent(null))
      if (!there) return
      await sftp.put(Buffer.alloc(there.size), at(name), { writeStreamOptions: { flags: 'r+' } as unknown as { flags: 'w' } })
      await sftp.delete(at(name), true)
    }),
    move: (from, to) => act((sftp) => renameOver(sftp, at(from), at(to))),
    close: async () => {
      const sftp = await connected?.catch(() => null)
      connected = null
      await sftp?.end()
    },
  }
}

async function connect({ url, hostKey, privateKey, timeoutMs }: SftpOptions, ended: () => void): Promise<SftpClient> {
  const { hostname, port, username, password } = new URL(url)
  // What becomes of an act it says itself; the client would write the rest to standard output.
  const sftp = new SftpClient('print', { error: () => undefined, end: ended, close: ended })
  await sftp.connect({
    // Small packets both ways: a socket that waits to fill them takes 80 ms for each.
    sock: openSocket({ host: hostname, port: port === '' ? 22 : Number(port), noDelay: true }), username: decodeURIComponent(username), readyTimeout: timeoutMs, keepaliveInterval: 15_000,
    hostVerifier: (key: Buffer) => isSameKey(hostKey, key),
    ...(password === '' ? {} : { password: decodeURIComponent(password) }), ...(privateKey === undefined ? {} : { privateKey }),
  })
  return sftp
}

function isSameKey(expected: string, key: Buffer): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(expected.replace(/=+$/, '')), digest(`SHA256:${createHash('sha256').update(key).digest('base64').replace(/=+$/, '')}`))
}

/** Over what is there, at once, where the server knows how (OpenSSH's extension); else it is taken away first, and for a moment there is neither. */
async function renameOver(sftp: SftpClient, from: string, to: string): Promise<void> {
  try {
    await sftp.posixRename(from, to)
  } catch (error) {
    if (!/not support/i.test(String(memberOf(error, 'message')))) throw error
    await sftp.rename(from, to).catch(async () => {
      await sftp.delete(to, true)
      await sftp.rename(from, to)
    })
  }
}

async function inTime<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error('the print house did not answer'), { code: 'ETIMEDOUT' })), ms)
  })
  try {
    return await Promise.race([work, limit])
  } finally {
    clearTimeout(timer)
  }
}

const absent = <T>(instead: T) => (error: unknown): T => {
  if (NO_SUCH_FILE.has(memberOf(error, 'code'))) return instead
  throw error
}
