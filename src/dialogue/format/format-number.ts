/** A number as written in Vietnam: `10.000`, `0,5`. English readers meet it so on every receipt too. */
export function formatNumber(value: number): string {
  const [whole = '0', fraction] = String(value).split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, '.')
  return fraction === undefined ? grouped : `${grouped},${fraction}`
}
