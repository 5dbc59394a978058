/** The script of a page whose host lets Lit take over what its server printed. */
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import '../../src/define/index.js';
import { createManualClock } from '../../src/testing/index.js';
import { HostShell } from './host-shell.js';

customElements.define('host-shell', HostShell);
Object.assign(globalThis, { createManualClock });
