import type { Page } from 'playwright-core'

/** Chooses a person on /acting-as, as anybody would. */
export const actAs = async (page: Page, name: string): Promise<void> => {
  await page.goto('/acting-as')
  await page.getByRole('radio', { name }).check()
  await page.getByRole('button', { name: 'Continue' }).click()
}
