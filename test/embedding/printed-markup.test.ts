/** Shadow roots that a server printed, on a page that has not loaded what Lit hydrates with. */
import { expect } from '@open-wc/testing';
import '../../src/define/index.js';
import type { BackupHealthKpi } from '../../src/index.js';
import { settle } from '../../src/elements/printed-markup.js';
import { assessmentOf, iso, NOW } from '../support/fixtures/evidence.js';

function made(markup: string): HTMLElement {
  const element = document.createElement('div');
  element.innerHTML = markup;
  return element;
}

describe('printed markup', () => {
  it('is made to say what was drawn, and keeps its nodes', () => {
    const printed = made(
      '<p class="a" lang="en"><!--lit-part-->6 hours ago<!--/lit-part-->.</p><svg viewBox="0 0 1 1"></svg>',
    );
    const nodes = [...printed.querySelectorAll('*')];
    const drawn = made(
      '<p class="b" title="t"><!---->7 hours ago.</p><svg viewBox="0 0 2 2"></svg>',
    );
    drawn.querySelector('p')!.firstChild!.nextSibling!.replaceWith('7 hours ago', '.');
    expect(settle(printed, drawn)).to.equal(true);
    expect([...printed.querySelectorAll('*')]).to.deep.equal(nodes);
    expect(printed.querySelector('p')!.getAttributeNames().sort()).to.deep.equal([
      'class',
      'title',
    ]);
    expect(printed.querySelector('p')!.className).to.equal('b');
    expect(printed.querySelector('svg')!.getAttribute('viewBox')).to.equal('0 0 2 2');
    expect(printed.textContent).to.equal('7 hours ago.');
  });

  it('is left alone where it is built differently', () => {
    const markup = '<p>Healthy</p><p>a<b>c</b></p>';
    for (const other of [
      '<p>Stale</p>',
      '<p>Stale</p><p>a<i>c</i></p>',
      '<p>Stale</p><p><b>c</b></p>',
    ]) {
      const printed = made(markup);
      expect(settle(printed, made(other))).to.equal(false);
      expect(printed.innerHTML).to.equal(markup);
    }
  });

  it('has a place for a text that was empty', () => {
    const printed = made(
      '<p><!--lit-part--><!--/lit-part--></p><p><!--lit-part--><b></b><!--/lit-part--></p>',
    );
    expect(settle(printed, made('<p></p><p><b></b></p>'))).to.equal(true);
    const [empty, other] = printed.querySelectorAll('p');
    expect(empty!.childNodes[1]).to.be.instanceOf(Text);
    expect(other!.childNodes).to.have.length(3);
  });

  it('goes before anything is drawn, whatever it says', async () => {
    const place = document.createElement('section');
    document.body.append(place);
    place.setHTMLUnsafe(
      '<backup-health-kpi><template shadowrootmode="open"><style>p { color: green }</style>' +
        '<p data-tone="success">Healthy</p></template></backup-health-kpi>',
    );
    const tile = place.querySelector<BackupHealthKpi>('backup-health-kpi')!;
    tile.now = iso(NOW);
    tile.assessment = assessmentOf('stale');
    await tile.updateComplete;
    const root = tile.shadowRoot!;
    expect(root.querySelector('[part=posture]')!.textContent).to.contain('Stale');
    expect(root.textContent).not.to.contain('Healthy');
    expect(root.querySelectorAll('style')).to.have.length(0);
    expect(root.adoptedStyleSheets.length).to.be.greaterThan(0);
    place.remove();
  });
});
