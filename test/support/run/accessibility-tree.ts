import type { TestRunnerPlugin } from '@web/test-runner';
import type { Protocol } from 'puppeteer-core';
import { protocolOf } from './protocol.js';

/** What assistive technology is given of an element. */
export interface AccessibleNode {
  readonly role: string;
  readonly name: string;
  readonly description?: string;
  /** Of what has a value. */
  readonly value?: string;
  readonly busy?: true;
  readonly children: readonly AccessibleNode[];
}

/**
 * The command `accessibility-tree`: the tree that Chromium itself makes for assistive technology, as far as it stands
 * in the first element that a selector finds. What is ignored there is left out, and so are boxes that mean nothing.
 */
export const accessibilityTree: TestRunnerPlugin<string> = {
  name: 'accessibility-tree',
  async executeCommand({ command, payload, session }) {
    if (command !== 'accessibility-tree') return undefined;
    const protocol = await protocolOf(session);
    await protocol.send('Accessibility.enable');
    // The tree follows what is drawn.
    await protocol.send('Runtime.evaluate', {
      expression: 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))',
      awaitPromise: true,
    });
    const { root } = await protocol.send('DOM.getDocument', { depth: 0 });
    const { nodeId } = await protocol.send('DOM.querySelector', {
      nodeId: root.nodeId,
      selector: payload ?? 'body',
    });
    const { node } = await protocol.send('DOM.describeNode', { nodeId });
    const { nodes } = await protocol.send('Accessibility.getFullAXTree');
    const byId = new Map(nodes.map((one) => [one.nodeId, one]));
    const found = nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === node.backendNodeId);
    return found === undefined ? [] : shown(found, byId);
  },
};

const MEANS_NOTHING = ['generic', 'none', 'InlineTextBox', 'LineBreak'];

function shown(
  node: Protocol.Accessibility.AXNode,
  byId: ReadonlyMap<string, Protocol.Accessibility.AXNode>,
): AccessibleNode[] {
  const children = (node.childIds ?? []).flatMap((id) => {
    const child = byId.get(id);
    return child === undefined ? [] : shown(child, byId);
  });
  const role = String(node.role?.value ?? '');
  const name = String(node.name?.value ?? '');
  const description = String(node.description?.value ?? '');
  if (node.ignored || MEANS_NOTHING.includes(role)) return children;
  const isBusy = node.properties?.some(({ name: own, value }) => own === 'busy' && value.value);
  const value = node.value?.value as string | number | undefined;
  return [
    {
      role,
      name,
      ...(description && { description }),
      ...(value !== undefined && value !== '' && { value: String(value) }),
      ...(isBusy && { busy: true as const }),
      children: role === 'StaticText' ? [] : children,
    },
  ];
}
