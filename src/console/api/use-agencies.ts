/** The agencies of the released content, for choosing one. */
export function useAgencies(): { value: string; label: string }[] {
  return []
}
