// Why: who comes by a link and is not signed in is sent to sign in, and then to where the link led; that is no error to tell of.

export class SignInFirst extends Error {
  override readonly name = 'SignInFirst'
  constructor(readonly path: string) {
    super('sign in first')
  }
}
