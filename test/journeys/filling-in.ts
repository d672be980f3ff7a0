import type { Page } from 'playwright-core'
import { barriers, overflow } from './axe.js'

/** Fills in forms on the page of a journey, and reads what they say. The page is asked for each time: it is opened after the journey is described. */
export const fillingIn = (on: () => Page) => {
  /** Nothing on the page stands in anybody's way, on a narrow screen either. */
  const isKind = async (): Promise<void> => {
    const page = on()
    expect(await barriers(page)).toEqual([])
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await page.setViewportSize({ width: 1280, height: 720 })
  }
  const write = (label: string, value: string): Promise<void> => on().getByLabel(label, { exact: true }).fill(value)
  /** Sends the form, by the button of this name where there are several; the status of the answer. */
  const send = async (button?: string): Promise<number> => {
    const page = on()
    const pressed = button === undefined ? page.locator('form#form button') : page.getByRole('button', { name: button, exact: true })
    const [response] = await Promise.all([page.waitForResponse((one) => one.request().method() === 'POST'), pressed.click()])
    return response.status()
  }
  return {
    isKind,
    write,
    send,
    open: async (address: string): Promise<void> => {
      await on().goto(address)
      await isKind()
    },
    choose: (label: string): Promise<void> => on().getByLabel(label, { exact: true }).check(),
    /** Of a form that asks for one day; `2026-02-31` is written as it is. */
    day: async (value: string): Promise<void> => {
      const parts = value.split('-').map(Number)
      for (const [place, label] of ['Year', 'Month', 'Day'].entries()) await write(label, String(parts[place]))
    },
    /** What is wrong, by the summary; each line leads to what it is about. */
    problems: async (status: number, button?: string): Promise<readonly string[]> => {
      expect(await send(button)).toBe(status)
      const links = on().locator('.govuk-error-summary__list a')
      for (const href of await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? '')))
        expect(await on().locator(href).count()).toBe(1)
      return (await links.allTextContents()).map((text) => text.trim())
    },
    says: async (text: string): Promise<boolean> => (await on().locator('main').innerText()).includes(text),
  }
}
