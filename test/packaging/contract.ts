import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { contractComponents } from '../../.config/contract-schemas.js';

/** What the published contract says of a value, component by component. */
export class Contract {
  readonly #ajv = new Ajv2020({ strictTypes: true, allowUnionTypes: true, allErrors: true });

  constructor() {
    const schemas = contractComponents('#/components/schemas/');
    this.#ajv.addVocabulary(['components']);
    this.#ajv.addSchema({ components: { schemas } }, 'contract');
  }

  /** Everything that a component of the contract has against the value; nothing when it fits. */
  faultsOf(component: string, value: unknown): string[] {
    const validate = this.#ajv.getSchema(
      `contract#/components/schemas/${component}`,
    ) as ValidateFunction;
    if (validate(value)) return [];
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  }

  takes(component: string, value: unknown): boolean {
    return this.faultsOf(component, value).length === 0;
  }
}
