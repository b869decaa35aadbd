// Why: what she needs to be let in comes to her phone: the reference of a message, and then a code.
import type { Story } from '../../story.js'

export class HerPhone {
  constructor(
    private readonly story: Story,
    readonly number: string,
  ) {}

  async reference(): Promise<string> {
    const texts = (await this.story.messages(this.number)).map(({ text }) => text)
    return /KI-[0-9A-F]{8}/.exec(texts.join(' '))?.[0] ?? `no reference in ${texts.length} messages`
  }

  /** The code that comes because of `asking`. */
  async codeAfter(asking: () => Promise<unknown>): Promise<string> {
    const before = (await this.codes()).length
    await asking()
    return this.story.run.eventually('a code comes', async () => (await this.codes())[before])
  }

  private async codes(): Promise<string[]> {
    return (await this.story.messages(this.number)).flatMap(({ text }) => /(?:code is|cod yw) (\d{6})/.exec(text)?.[1] ?? [])
  }
}
