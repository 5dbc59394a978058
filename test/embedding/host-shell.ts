import { html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { BackupHealthRecords } from '../../src/index.js';

/** An element of a host's own that has the kit in its shadow root, and hands over rows as a property. */
export class HostShell extends LitElement {
  static override properties: PropertyDeclarations = { rows: { type: Object }, now: {} };

  declare rows: BackupHealthRecords | undefined;
  declare now: string | undefined;

  protected override render(): TemplateResult {
    return html`<backup-health-provider .records=${this.rows} now=${this.now ?? ''}>
      <backup-health-kpi></backup-health-kpi>
    </backup-health-provider>`;
  }
}
