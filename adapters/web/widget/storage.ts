/**
 * Where the widget keeps things: on the device, or only in the tab for devices that several
 * people share. Undefined where nothing is to be kept, or the browser forbids it.
 */
export function openStorage(remember: string): Storage | undefined {
  if (remember === 'nothing') return undefined
  try {
    const storage = remember === 'tab' ? sessionStorage : localStorage
    storage.getItem('motcua:session')
    return storage
  } catch {
    return undefined
  }
}
