import { describe, expect, it } from '@jest/globals'
import express from 'express'
import request from 'supertest'
import { readAssets } from './assets.js'
import { withoutCrown } from './without-crown.js'

describe('the style sheet', () => {
  it.each([
    ['a font of theirs in a list', 'a{font-family:GDS Transport,arial,sans-serif}', /^a\{font-family:system-ui,[^}]*arial,sans-serif\}$/],
    ['a font of theirs to be fetched', '@font-face{font-family:GDS Transport;src:url(/assets/fonts/x.woff2)}a{color:red}', /^a\{color:red\}$/],
    ['a picture to be fetched', 'a{color:red;background:url("/assets/images/govuk-crest.svg")}', /^a\{color:red\}$/],
    ['a picture in itself', 'a{background:url(data:image/svg+xml,x)}', /data:image/],
  ])('%s', (_, css, becomes) => expect(withoutCrown(css)).toMatch(becomes))
})

describe('the assets', () => {
  const assets = readAssets()
  const door = request(express().use(assets.door))

  it('fetch nothing from anywhere, and name no font or crest that is not ours', async () => {
    const { text } = await door.get(assets.address('view.css'))
    expect(text).toContain('.govuk-button')
    expect(text).toContain('.ki-header')
    expect(text).not.toMatch(/GDS Transport|crest|@font-face|url\((?!["']?data:)/)
  })

  it.each([['view.css', 'text/css'], ['govuk-frontend.js', 'text/javascript'], ['icon.svg', 'image/svg+xml']])('%s is kept for a year under the hash of its content', async (name, type) => {
    const answer = await door.get(assets.address(name))
    expect(assets.address(name)).toMatch(/^\/assets\/[\w-]+\.[\w-]{16}\.\w+$/)
    expect(answer.headers).toMatchObject({ 'cache-control': 'public, max-age=31536000, immutable', 'content-type': expect.stringContaining(type) })
  })

  it.each(['/assets/view.css', '/assets/view.0000000000000000.css', '/assets/../package.json', '/assets/'])('%s is not there', async (path) => expect((await door.get(path)).status).toBe(404))
  it('another name is an error of ours', () => expect(() => assets.address('other.css')).toThrow('there is no asset'))
})
