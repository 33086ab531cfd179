import { NumberMap } from '../../../src/search/number-map'

it('gives each number a place in the order in which they are met', () => {
  const map = new NumberMap()

  expect([7, 3, 7, 4_294_967_294, 3].map((key) => map.add(key))).toEqual([0, 1, 0, 2, 1])
  expect(map.size).toBe(3)
})

it('finds what it has and nothing else, however many there are', () => {
  const map = new NumberMap()
  const keys = Array.from({ length: 5000 }, (_, at) => at * 65_536)
  for (const key of keys) map.add(key)

  expect(keys.map((key) => map.find(key))).toEqual([...keys.keys()])
  expect(keys.map((key) => map.find(key + 1))).toEqual(keys.map(() => -1))
})
