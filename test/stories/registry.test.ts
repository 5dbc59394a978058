import { expect } from '@open-wc/testing';
import { documentElement, elementEntries } from '../../stories/support/documentation.js';
import { TAGS } from '../../stories/support/elements.js';
import { KIND_NAMES, KINDS } from '../../stories/support/kinds.js';
import { SCENARIO_ROWS, STATE_ROWS } from '../../stories/support/matrix.js';
import { STATE_NAMES } from '../../stories/support/states.js';
import { scenarios } from '../../src/testing/index.js';
import { STORIES } from './support/stories.js';

/** Stories that are no cell: they show all cells, or move from one state to another. */
const PAGES = [
  'Matrix: AllElementsInAllStates',
  'Matrix: AllElementsOnAllScenarios',
  'Workbench: Workbench',
];

const matrixCells = [...STATE_ROWS, ...SCENARIO_ROWS].flatMap(({ cells }) => cells);
const inMatrix = new Set(matrixCells.map(({ key }) => key));
const inStories = STORIES.flatMap(({ cell }) => cell ?? []);

describe('stories, matrix and tables', () => {
  it('every story is in the matrix, or one of the pages', () => {
    const outside = STORIES.filter(({ cell }) => cell === null || !inMatrix.has(cell));
    expect(outside.map(({ title, exportName }) => `${title}: ${exportName}`)).to.have.members(
      PAGES,
    );
  });

  it('every cell of the matrix has one story', () => {
    expect(inStories).to.have.members([...inMatrix]);
  });

  it('every element of the kit is there', () => {
    expect(TAGS).to.have.members(elementEntries().map(({ tagName }) => tagName));
  });

  it('every element × state, kind and scenario has a story, under its own name', () => {
    const wanted = [
      ...TAGS.flatMap((tag) => STATE_NAMES.map((state) => `${tag}/${state}`)),
      ...KIND_NAMES.map((kind) => `kinds/${kind}`),
      ...Object.keys(scenarios).map((scenario) => `scenarios/${scenario}`),
    ];
    expect(inStories).to.have.members(wanted);
    for (const { cell, exportName } of STORIES) {
      const name = cell?.replace(/^.*\//, '').replace(/(?:^|-)(\w)/g, upperCase) ?? exportName;
      expect(exportName).to.equal(name);
    }
  });

  it('are these', () => {
    console.log(
      [
        `${STORIES.length} stories`,
        ...TAGS.map((tag) => `<${tag}> × ${STATE_NAMES.join(', ')}${kindsOf(tag)}`),
        `all elements × ${Object.keys(scenarios).join(', ')}`,
      ].join('\n'),
    );
    expect(STORIES.length).to.be.greaterThan(TAGS.length * STATE_NAMES.length);
  });
});

describe('the documentation of each element', () => {
  for (const tag of TAGS) {
    it(`lists all of <${tag}> that a host can use`, () => {
      const rows = Object.keys(documentElement(tag));
      const categories = new Set(rows.map((row) => row.replace(/: .*$/, '')));
      expect([...categories]).to.include.members([
        'Attributes',
        'Properties',
        'Methods',
        'Events',
        'CSS custom properties',
        'States',
        ...(tag === 'backup-health-provider' ? ['Slots'] : ['CSS parts']),
      ]);
      expect(rows).to.include.members([
        'Attributes: tenant-id',
        'Properties: records',
        'Methods: refresh',
        'Events: backup-health-change',
        'CSS custom properties: --backup-health-success',
        'States: calm',
      ]);
      expect(rows.join(), 'what is private').not.to.match(/#|makeSignal|linksOf|ownStates/);
    });
  }
});

function kindsOf(tag: string): string {
  const names = KIND_NAMES.filter((name) => KINDS[name].tag === tag);
  return names.length === 0 ? '' : `, ${names.join(', ')}`;
}

function upperCase(_: string, letter: string): string {
  return letter.toUpperCase();
}
