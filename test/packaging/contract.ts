import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { openApi } from '../../.config/contract-openapi.js';

interface Described {
  readonly headers?: Readonly<Record<string, { readonly required?: boolean }>>;
}

interface Paths {
  readonly [path: string]: {
    readonly get: { readonly responses: Readonly<Record<string, Described>> };
  };
}

/** What the published contract says of a value, component by component. */
export class Contract {
  readonly #ajv = new Ajv2020({ strictTypes: true, allowUnionTypes: true, allErrors: true });

  readonly #responses: Readonly<Record<string, Described>>;

  constructor() {
    const { components, paths } = openApi('1.2.3');
    this.#ajv.addVocabulary(['components']);
    this.#ajv.addSchema({ components: { schemas: components.schemas } }, 'contract');
    const [path] = Object.values(paths as Paths);
    this.#responses = path!.get.responses;
  }

  /** The headers that an answer of its status must have, and has not; an answer that is not described lacks them all. */
  missingHeaders({ status, headers }: Response): string[] {
    const described = this.#responses[status];
    if (described === undefined) return [`any: ${status} is not described`];
    return Object.entries(described.headers ?? {})
      .filter(([name, { required = false }]) => required && !headers.has(name))
      .map(([name]) => name);
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
