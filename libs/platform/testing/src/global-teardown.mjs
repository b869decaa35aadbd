// Why: whatever the setup started is stopped by its own handle; what was given is left alone.
export default async function tearDown() {
  await globalThis.keptInformedTestServices?.stop()
}
