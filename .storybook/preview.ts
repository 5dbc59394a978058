import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from 'virtual:custom-elements-manifest';
import { documentElement } from '../stories/support/documentation.js';
import { GLOBALS, GLOBAL_TYPES, inHost } from '../stories/support/host.js';

setCustomElementsManifest(manifest);

const preview: Preview = {
  decorators: [inHost],
  globalTypes: GLOBAL_TYPES,
  initialGlobals: GLOBALS,
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    backgrounds: { disable: true },
    controls: { expanded: true },
    docs: { extractArgTypes: documentElement },
    options: {
      storySort: { order: ['Documentation', 'Elements', 'Matrix', 'Workbench', 'States'] },
    },
  },
};

export default preview;
