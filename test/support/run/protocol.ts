import type { CDPSession, Page } from 'puppeteer-core';

/** What the runner's types do not say of its Chrome launcher. */
interface PageOwner {
  getPage(sessionId: string): Page;
}

/** What one session emulates, another does not end: so there is one a page. */
const protocols = new WeakMap<Page, CDPSession>();

/** Chromium's own protocol for the page of a test. */
export async function protocolOf(session: {
  readonly id: string;
  readonly browser: object;
}): Promise<CDPSession> {
  const page = (session.browser as PageOwner).getPage(session.id);
  const protocol = protocols.get(page) ?? (await page.createCDPSession());
  protocols.set(page, protocol);
  return protocol;
}
