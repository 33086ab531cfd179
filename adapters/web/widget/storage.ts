/**
 * Where the widget keeps things: on the device, or only in the tab for devices that several
 * people share. Undefined where the browser forbids it.
 */
export function openStorage(remember: string): Storage | undefined {
  try {
    const storage = remember === 'tab' ? sessionStorage : localStorage
    storage.getItem('motcua:session')
    return storage
  } catch {
    return undefined
  }
}
