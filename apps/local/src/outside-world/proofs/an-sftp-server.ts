// Why: specs of the print house need somebody who takes files by SFTP, at the real protocol, into a folder that can be looked into.
import { createHash, generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { join, normalize } from 'node:path'
import ssh2, { type Attributes, type Connection, type SFTPWrapper } from 'ssh2'

const { OPEN_MODE, STATUS_CODE, flagsToString } = ssh2.utils.sftp
const USER = { name: 'force', password: 'let me in' }

/** `cut`: breaks every connection. */
export async function anSftpServer(root: string) {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048, privateKeyEncoding: { type: 'pkcs1', format: 'pem' }, publicKeyEncoding: { type: 'spki', format: 'pem' } })
  const connections = new Set<Connection>()
  const server = new ssh2.Server({ hostKeys: [privateKey] }, (client) => {
    connections.add(client)
    client.on('error', () => undefined)
    ;(client as Connection & { setNoDelay(on: boolean): void }).setNoDelay(true)
    client.on('close', () => connections.delete(client))
    client.on('authentication', (asked) => (asked.method === 'password' && asked.username === USER.name && asked.password === USER.password ? asked.accept() : asked.reject(['password'])))
    client.on('session', (accept) => accept().on('sftp', (acceptSftp) => serveFolder(acceptSftp(), root)))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const key = ssh2.utils.parseKey(privateKey)
  if (key instanceof Error) throw key
  return {
    url: `sftp://${USER.name}:${encodeURIComponent(USER.password)}@127.0.0.1:${(server.address() as AddressInfo).port}/`,
    hostKey: `SHA256:${createHash('sha256').update(key.getPublicSSH()).digest('base64').replace(/=+$/, '')}`,
    cut: () => connections.forEach((connection) => connection.end()),
    close: () => {
      for (const connection of connections) connection.end()
      return new Promise<void>((resolve) => void server.close(() => resolve()))
    },
  }
}

function serveFolder(sftp: SFTPWrapper, root: string): void {
  const files = new Map<number, { file: FileHandle; append: boolean }>()
  const folders = new Map<number, { names: string[]; told: boolean }>()
  let handles = 0
  const at = (path: string): string => join(root, normalize(`/${path}`))
  const handleFor = (): Buffer => {
    const handle = Buffer.alloc(4)
    handle.writeUInt32BE((handles += 1))
    return handle
  }
  const fileOf = (handle: Buffer) => {
    const found = files.get(handle.readUInt32BE())
    if (!found) throw new Error('no such handle')
    return found
  }
  const answer = (id: number, work: () => Promise<void>): void => {
    work().catch((error: NodeJS.ErrnoException) => sftp.status(id, error.code === 'ENOENT' ? STATUS_CODE.NO_SUCH_FILE : STATUS_CODE.FAILURE, error.code))
  }
  const done = (id: number, work: Promise<unknown>): void => answer(id, async () => {
    await work
    sftp.status(id, STATUS_CODE.OK)
  })
  const attributesOf = async (path: string): Promise<Attributes> => {
    const { mode, uid, gid, size, atimeMs, mtimeMs } = await stat(path)
    return { mode, uid, gid, size, atime: Math.floor(atimeMs / 1000), mtime: Math.floor(mtimeMs / 1000) }
  }
  sftp.on('OPEN', (id, path, flags) => answer(id, async () => {
    const append = (flags & OPEN_MODE.APPEND) !== 0
    const handle = handleFor()
    files.set(handle.readUInt32BE(), { file: await open(at(path), flagsToString(flags) ?? 'r', 0o600), append })
    sftp.handle(id, handle)
  }))
  sftp.on('READ', (id, handle, offset, length) => answer(id, async () => {
    const { bytesRead, buffer } = await fileOf(handle).file.read(Buffer.alloc(length), 0, length, offset)
    if (bytesRead === 0) sftp.status(id, STATUS_CODE.EOF)
    else sftp.data(id, buffer.subarray(0, bytesRead))
  }))
  sftp.on('WRITE', (id, handle, offset, data) => done(id, (async () => {
    const { file, append } = fileOf(handle)
    await file.write(data, 0, data.length, append ? null : offset)
  })()))
  sftp.on('FSTAT', (id, handle) => answer(id, async () => {
    const { mode, uid, gid, size, atimeMs, mtimeMs } = await fileOf(handle).file.stat()
    sftp.attrs(id, { mode, uid, gid, size, atime: Math.floor(atimeMs / 1000), mtime: Math.floor(mtimeMs / 1000) })
  }))
  sftp.on('FSETSTAT', (id) => sftp.status(id, STATUS_CODE.OK))
  sftp.on('SETSTAT', (id) => sftp.status(id, STATUS_CODE.OK))
  sftp.on('CLOSE', (id, handle) => {
    const key = handle.readUInt32BE()
    const found = files.get(key)
    files.delete(key)
    folders.delete(key)
    done(id, found ? found.file.close() : Promise.resolve())
  })
  sftp.on('OPENDIR', (id, path) => answer(id, async () => {
    const handle = handleFor()
    folders.set(handle.readUInt32BE(), { names: await readdir(at(path)), told: false })
    sftp.handle(id, handle)
  }))
  sftp.on('READDIR', (id, handle) => {
    const folder = folders.get(handle.readUInt32BE())
    if (!folder || folder.told || folder.names.length === 0) return sftp.status(id, STATUS_CODE.EOF)
    folder.told = true
    sftp.name(id, folder.names.map((filename) => ({ filename, longname: `-rw------- 1 force force 0 Jan 1 00:00 ${filename}`, attrs: { mode: 0o100600, uid: 0, gid: 0, size: 0, atime: 0, mtime: 0 } })))
  })
  for (const what of ['STAT', 'LSTAT'] as const) sftp.on(what as 'STAT', (id: number, path: string) => answer(id, async () => sftp.attrs(id, await attributesOf(at(path)))))
  sftp.on('REALPATH', (id, path) => sftp.name(id, [{ filename: normalize(`/${path}`), longname: '', attrs: { mode: 0, uid: 0, gid: 0, size: 0, atime: 0, mtime: 0 } }]))
  sftp.on('MKDIR', (id, path) => done(id, mkdir(at(path))))
  sftp.on('RENAME', (id, from, to) => done(id, rename(at(from), at(to))))
  sftp.on('REMOVE', (id, path) => done(id, rm(at(path))))
}
