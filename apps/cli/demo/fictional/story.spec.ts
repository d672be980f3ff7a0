import { story } from './story.js'

describe('try', () => {
  it('tells', () => {
    const scenes = story('2026-11-22')
    const by = new Map<string, number>()
    for (const { wish } of scenes) by.set(wish, (by.get(wish) ?? 0) + 1)
    console.log(scenes.length, Object.fromEntries(by))
  })
})
