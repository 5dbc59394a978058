import { expect, nextFrame } from '@open-wc/testing';
import { createElement, createRef, type FunctionComponent } from 'react';
import { createRoot } from 'react-dom/client';
import type { BackupHealthElement, BackupHealthKpi } from '../../src/index.js';
import * as wrappers from '../../src/react/index.js';
import { scenarios } from '../../src/testing/index.js';

const NOW = new Date('2026-03-01T12:00:00Z');
const records = scenarios.stale.build(NOW);

describe('the components for React', () => {
  it('are all elements', () => {
    expect(wrappers).to.have.all.keys(
      'BackupAttentionList',
      'BackupBasisConfirmation',
      'BackupHealthKpi',
      'BackupHealthProvider',
      'ScheduleFollowUpBadge',
    );
  });

  for (const [name, wrapper] of Object.entries(wrappers)) {
    it(`<${name}> sets properties, hears of answers, and lets go of what is taken away`, async () => {
      const postures: string[] = [];
      const ref = createRef<BackupHealthElement>();
      const place = document.createElement('div');
      document.body.append(place);
      const root = createRoot(place);
      const render = (properties: object): void =>
        root.render(
          createElement(wrapper as unknown as FunctionComponent<Record<string, unknown>>, {
            ref,
            now: NOW,
            ...properties,
          }),
        );

      render({
        records,
        onBackupHealthChange: ({ detail }: { detail: { assessment: { posture: string } } }) =>
          postures.push(detail.assessment.posture),
      });
      while (postures.length === 0) await nextFrame();
      expect(postures).to.deep.equal(['stale']);
      expect(ref.current?.records).to.equal(records);
      expect(ref.current?.getAttributeNames(), 'what is an object is no attribute').to.deep.equal(
        [],
      );

      render({});
      while (ref.current?.records) await nextFrame();
      await ref.current?.updateComplete;
      expect(ref.current?.matches(':state(stale)'), 'what was known before').to.equal(false);

      root.unmount();
      place.remove();
    });
  }

  it('<BackupHealthKpi> asks a router before it follows a link', async () => {
    const ref = createRef<BackupHealthKpi>();
    const place = document.createElement('div');
    document.body.append(place);
    const root = createRoot(place);
    const asked: string[] = [];
    root.render(
      createElement(wrappers.BackupHealthKpi, {
        ref,
        now: NOW,
        records,
        backupSetHref: '/sets/{backupSetId}',
        onBackupHealthNavigate: (event) => {
          event.preventDefault();
          asked.push(event.detail.href);
        },
      }),
    );
    const link = (): HTMLElement | null | undefined =>
      ref.current?.shadowRoot?.querySelector('[part=link]');
    while (!link()) await nextFrame();
    link()!.click();
    expect(asked).to.have.length(1);
    expect(asked[0]).to.match(/^\/sets\/./);
    root.unmount();
    place.remove();
  });
});
