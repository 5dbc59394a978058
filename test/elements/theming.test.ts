/** What a host may set, and that it is all that is said of it. */
import { expect } from '@open-wc/testing';
import { createManualClock } from '../../src/testing/index.js';
import { tokens } from '../../src/elements/styles/tokens.styles.js';
import { assessmentOf, LINKS, NOW } from '../support/fixtures/evidence.js';
import { mount, onStage, root } from '../support/fixtures/page.js';
import { SUBJECTS } from '../support/fixtures/subjects.js';

const given = () => ({
  assessment: assessmentOf('stale-and-degraded'),
  clock: createManualClock(NOW),
  links: LINKS,
});

/** The documented properties, each with its default. */
async function documented(): Promise<Map<string, string>> {
  const source = await (await fetch('/src/elements/backup-health-element.ts?raw')).text();
  const found = source.matchAll(/@cssprop \[(--[\w-]+)=(.+?)\] - [A-Z]/g);
  return new Map([...found].map(([, name, value]) => [name!, value!]));
}

/** The properties that the styles read from the host, each with what they fall back on. */
function read(): Map<string, string> {
  const found = tokens.cssText.matchAll(/--_\w+: var\((--backup-health-\w+), (.+)\);/g);
  return new Map([...found].map(([, name, value]) => [name!, value!]));
}

describe('the custom properties', () => {
  it('are those that are documented, with the defaults that are documented, and few', async () => {
    expect([...(await documented())]).to.have.deep.members([...read()]);
    expect(read().size).to.equal(10);
    const named = new Set(tokens.cssText.match(/--backup-health-\w+/g));
    expect([...named]).to.have.members([...read().keys()]);
  });

  it('are read on no element but through them', async () => {
    for (const { tag, attributes } of SUBJECTS) {
      const element = await mount(tag, { attributes, properties: given() });
      const sheets = root(element).adoptedStyleSheets.slice(1);
      const texts = sheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText));
      expect(texts.join('\n')).not.to.include('--backup-health-');
    }
  });
});

describe('a dark surface', () => {
  it('is readable once the scheme is told, on any element around or on the kit’s own', async () => {
    const sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [sheet];
    for (const selector of ['main', 'backup-health-kpi']) {
      sheet.replaceSync(`${selector} { color-scheme: dark; --backup-health-surface: #222 }`);
      const tile = await mount('backup-health-kpi', { properties: given() });
      const { color, backgroundColor } = getComputedStyle(root(tile).querySelector('.tile')!);
      expect([color, backgroundColor]).to.deep.equal(['rgb(232, 237, 246)', 'rgb(34, 34, 34)']);
    }
    document.adoptedStyleSheets = [];
    expect(getComputedStyle(onStage()).colorScheme).to.equal('normal');
  });
});
