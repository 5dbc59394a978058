import { expect } from '@open-wc/testing';
import { REASONS } from '../../src/assessment/types.js';
import { ICONS, LOOKS, type ShownState, TONES } from '../../src/signals/tones.js';

const states = Object.keys(LOOKS) as ShownState[];

describe('tones', () => {
  it('gives success to healthy and to nothing else', () => {
    expect(states.filter((state) => LOOKS[state].tone === 'success')).to.deep.equal(['healthy']);
  });

  it('gives danger to the lack of any backup and to nothing else', () => {
    expect(states.filter((state) => LOOKS[state].tone === 'danger')).to.deep.equal([
      'no_backup_basis',
    ]);
  });

  it('warns for every other reason', () => {
    for (const reason of REASONS.slice(1)) expect(LOOKS[reason].tone, reason).to.equal('warning');
  });

  it('is neutral where nothing is known', () => {
    for (const state of [
      'loading',
      'denied',
      'unavailable',
      'not_confirmed',
      'not_known',
    ] as const) {
      expect(LOOKS[state].tone, state).to.equal('neutral');
    }
  });

  it('tells reasons apart by shape alone, and health from everything', () => {
    const shapes = [...REASONS, 'healthy', 'not_confirmed', 'denied'] as const;
    expect(new Set(shapes.map((state) => LOOKS[state].icon)).size).to.equal(shapes.length);
    expect(states.filter((state) => LOOKS[state].icon === 'check')).to.deep.equal(['healthy']);
  });

  it('uses the listed tones and icons, all of them', () => {
    expect(new Set(states.map((state) => LOOKS[state].tone))).to.have.all.keys(...TONES);
    expect(new Set(states.map((state) => LOOKS[state].icon))).to.have.all.keys(...ICONS);
  });
});
