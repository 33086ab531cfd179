import { RecentMap } from '../../../src/lib/recent-map'

it('gives back what was put in', () => {
  const map = new RecentMap<string, number>(2)
  map.set('a', 1)
  map.set('a', 2)

  expect(map.get('a')).toBe(2)
  expect(map.get('b')).toBeUndefined()
})

it('lets go of what was used longest ago when it is full', () => {
  const map = new RecentMap<string, number>(2)
  map.set('a', 1)
  map.set('b', 2)
  map.get('a')
  map.set('c', 3)

  expect(map.get('b')).toBeUndefined()
  expect([map.get('a'), map.get('c')]).toEqual([1, 3])
})

it('forgets what is deleted', () => {
  const map = new RecentMap<string, number>(2)
  map.set('a', 1)
  map.delete('a')

  expect(map.get('a')).toBeUndefined()
})
