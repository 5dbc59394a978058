/** Stories as tests: rendered with the annotations of Storybook's own preview, played, and looked at by axe. */
import { expect } from '@open-wc/testing';
import * as renderer from '@storybook/web-components/entry-preview';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import axe from 'axe-core';
import { composeStory, setProjectAnnotations } from 'storybook/preview-api';
import preview from '../../../.storybook/preview.js';
import { emulateMedia, hasProtocol } from '../../support/fixtures/engine.js';

export interface Story {
  /** The file's title and the story's name, as Storybook's side bar has them. */
  readonly name: string;
  readonly title: string;
  readonly exportName: string;
  /** The cell of a matrix that shows the same. */
  readonly cell: string | null;
  /** Renders and plays. */
  run(canvas: HTMLElement): Promise<void>;
}

type StoryFile = Readonly<Record<string, StoryObj>> & { readonly default: Meta };

setProjectAnnotations([renderer, preview]);

/** Every story of every file, in the order of the files. */
export const STORIES: readonly Story[] = Object.values(
  import.meta.glob<StoryFile>('../../../stories/**/*.stories.ts', { eager: true }),
).flatMap(({ default: meta, ...exports }) =>
  Object.entries(exports).map(([exportName, story]): Story => {
    const composed = composeStory(story, meta, undefined, undefined, exportName);
    const title = meta.title ?? '';
    return {
      name: `${title}: ${composed.storyName}`,
      title,
      exportName,
      cell: (composed.parameters['cell'] as string | undefined) ?? null,
      run: (canvasElement) => composed.run({ canvasElement }),
    };
  }),
);

/** Those of the elements, of the scenarios, and the pages that show everything at once. */
export type Group = 'Elements' | 'States' | 'pages';

export function storiesOf(group: Group): readonly Story[] {
  return STORIES.filter((story) => groupOf(story) === group);
}

function groupOf({ title }: Story): Group {
  const [folder] = title.split('/');
  return folder === 'Elements' || folder === 'States' ? folder : 'pages';
}

export const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** Holds a story to what it is for, to axe, and to a silent console. */
export function testStory(story: Story, themes: readonly string[] = ['light', 'dark']): void {
  it(story.name, async () => {
    const canvas = document.createElement('main');
    document.body.append(canvas);
    const written = await listening(async () => {
      await story.run(canvas);
      // What breathes is between two opacities.
      for (const animation of document.getAnimations()) animation.cancel();
      const host = canvas.querySelector<HTMLElement>('.host');
      for (const theme of themes) {
        host!.dataset['theme'] = theme;
        expect(await violations(canvas), theme).to.deep.equal([]);
      }
      host!.dataset['theme'] = 'light';
      if (await hasProtocol()) {
        await emulateMedia({ 'forced-colors': 'active' });
        try {
          expect(await violations(canvas), 'forced colours').to.deep.equal([]);
        } finally {
          await emulateMedia({ 'forced-colors': 'none' });
        }
      }
    });
    canvas.remove();
    expect(written, 'the console').to.deep.equal([]);
  }).timeout(60_000);
}

async function violations(canvas: HTMLElement): Promise<string[]> {
  const { violations: found } = await axe.run(canvas, {
    runOnly: { type: 'tag', values: WCAG },
    resultTypes: ['violations'],
  });
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}

/** What is written to the console meanwhile. */
async function listening(act: () => Promise<void>): Promise<string[]> {
  const written: string[] = [];
  const { error, warn } = console;
  const take = (...values: unknown[]): void => void written.push(values.map(String).join(' '));
  Object.assign(console, { error: take, warn: take });
  try {
    await act();
  } finally {
    Object.assign(console, { error, warn });
  }
  return written;
}
