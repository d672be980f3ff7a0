import { addDays } from '@ledger/kernel'
import { story, told } from './story.js'

const today = '2026-11-22'
const scenes = story(today)
const count = (wish: string): number => scenes.filter((scene) => scene.wish === wish).length

it('is told in the same commands every time', () => {
  expect(JSON.stringify(story(today))).toBe(JSON.stringify(scenes))
})

it('moves by whole days, and nothing else about it changes', () => {
  const later = JSON.stringify(story(addDays(today, 11)))
  const moved = JSON.stringify(scenes).replace(
    /"(\d{4}-\d{2}-\d{2})(T[^"]*)?"/g,
    (_, day: string, time = '') => `"${addDays(day, 11)}${time}"`,
  )
  const quarters = (text: string): string => text.replace(/"\d{4}-Q[1-4]"/g, '"quarter"')
  expect(quarters(moved)).toBe(quarters(later))
})

it('is told in the order of its days, and ends the day before its today', () => {
  const days = scenes.map(({ day }) => day)
  expect([...days].sort()).toEqual(days)
  expect(days[0]).toBe('2023-11-22')
  expect(days.at(-1)).toBe(addDays(today, -1))
})

it('never says of a day to come that it has been', () => {
  const ahead = scenes.filter(({ day, occurredOn }) => (occurredOn?.value ?? '') > day)
  expect(ahead.map(({ wish }) => wish)).toEqual([])
})

it('is three years rich', () => {
  expect(count('RecordReview')).toBeGreaterThanOrEqual(12)
  expect(count('MakeRecommendation')).toBeGreaterThanOrEqual(120)
  expect(count('AddressAsk')).toBeGreaterThanOrEqual(180)
  expect(count('PlanAction')).toBeGreaterThanOrEqual(300)
  expect(scenes.length).toBeGreaterThanOrEqual(4000)
  expect(scenes.length).toBeLessThanOrEqual(6000)
})

it('gives each command an id of its own, whatever the day', () => {
  const ids = scenes.map(({ commandId }) => commandId)
  expect(new Set(ids).size).toBe(ids.length)
  expect(story('2025-02-28').map(({ commandId }) => commandId)).toEqual(ids)
})

it('says no recommendation twice in the same words', () => {
  const texts = scenes.flatMap(({ wish, data }) => (wish === 'MakeRecommendation' && 'text' in data ? [data.text.text] : []))
  expect(new Set(texts).size).toBe(texts.length)
})

it('names nobody, and leaves no gap in a sentence', () => {
  const words = JSON.stringify(scenes)
  expect(words).not.toMatch(/undefined|\[object|\$\{|null null/)
  expect(told(today).asks.length).toBeGreaterThanOrEqual(180)
})
