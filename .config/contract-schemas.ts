/** The contract as JSON Schema (draft 2020-12), made from the schemas that the kit itself reads by. */
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import * as z from 'zod/mini';
import { assessmentSchema } from '../src/assessment/assessment-schema.js';
import { rowSchemas } from '../src/assessment/row-schemas.js';
import { endpointSchemas } from '../src/data/contract.js';

export interface JsonSchema {
  [keyword: string]: unknown;
  type?: string | string[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  anyOf?: JsonSchema[];
}

/** Where the components of a document are: `#/$defs/` or `#/components/schemas/`. */
export type Place = '#/$defs/' | '#/components/schemas/';

export type Components = Record<string, JsonSchema>;

interface Leaf {
  readonly takes: readonly unknown[];
  readonly refuses: readonly unknown[];
  readonly schema: JsonSchema & { readonly description: string };
}

/**
 * What zod reads with a function of ours, described by hand: its name, what it takes and refuses (by which it is
 * recognised), and how JSON Schema says so.
 */
const LEAVES = {
  Id: {
    takes: ['t-1', 5],
    refuses: ['', 1.5, null],
    schema: {
      description:
        'An id: text that is not blank, or an integer that a double can hold. Kept as text.',
      anyOf: [
        { type: 'string', pattern: '\\S' },
        {
          type: 'integer',
          minimum: Number.MIN_SAFE_INTEGER,
          maximum: Number.MAX_SAFE_INTEGER,
        },
      ],
    },
  },
  Instant: {
    takes: ['2026-03-01T02:00:00Z', '2026-03-01 02:00:00+00'],
    refuses: ['2026-03-01T02:00:00', 5, null],
    schema: {
      description:
        'RFC 3339 / ISO 8601 text with an offset: `T` or a space between, 0 to 9 fraction digits, `Z`, `±HH`, `±HHMM` or `±HH:MM`. Text without an offset is not readable. Beyond this schema: 29 February belongs to leap years only.',
      type: 'string',
      pattern:
        '^[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|[12][0-9]))' +
        '[T ](?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?(?:Z|[+-](?:[01][0-9]|2[0-3])(?::?[0-5][0-9])?)$',
    },
  },
  Status: {
    takes: ['', ' Completed '],
    refuses: [5, null],
    schema: { description: 'Case and surrounding space are ignored.', type: 'string' },
  },
  Table: {
    takes: [[], [null]],
    refuses: [{}, null],
    schema: { description: 'Rows; pass `[]` for none.', type: 'array' },
  },
  Policy: {
    takes: [null, 5, {}],
    refuses: [],
    schema: { description: 'Whatever differs from the default policy.' },
  },
} as const satisfies Readonly<Record<string, Leaf>>;
type LeafName = keyof typeof LEAVES;

/** The part of an assessment that a property holds, by the name it has in TypeScript. */
const ASSESSMENT_PARTS: Readonly<Record<string, string>> = {
  policy: 'BackupHealthPolicy',
  governingSet: 'GoverningSet',
  freshness: 'Freshness',
  quality: 'BackupQuality',
  families: 'QualityFamilyCount',
  scheduleFollowUp: 'ScheduleFollowUp',
  schedules: 'ScheduleAssessment',
  evidenceIssues: 'EvidenceIssue',
  actionTarget: 'ActionTarget',
};

/** What the fields of rows mean beside what their schema says. Tables give them in one or the other key style. */
const ROW_FIELDS: Readonly<Record<string, string>> = {
  status:
    '`completed` or `partial`; `pending`, `queued`, `running`, `failed`, `canceled` or `cancelled`. Case and surrounding space are ignored. Any other is an evidence issue.',
  completedAt: 'When the run completed.',
  deletedAt: 'A row with a time of deletion does not count.',
  itemCount: 'How many items the set has; more than were handed over is an evidence issue.',
  quality: 'A summary that the host has computed; it comes before the items.',
  isEnabled: 'Whether the schedule is meant to run.',
  lastRunStatus:
    'Good: `completed`, `success`, `succeeded`, `ok`. Under way: `pending`, `queued`, `running`. Bad: `failed`, `error`, `partial`, `skipped`, `missed`, `canceled`, `cancelled`. Any other is an evidence issue.',
  lastSuccessAt: 'Null when no run has succeeded; left out when the host does not track it.',
  nextRunAt: 'Null when the host does not know.',
  frequency: '`daily` or `weekly`; any other cannot be computed.',
  timeOfDay: '`HH:MM` or `HH:MM:SS`, 00 to 23 hours.',
  daysOfWeek: 'For weekly: 1 = Monday to 7 = Sunday.',
  timezone: 'An IANA name; UTC when not given.',
  metadata:
    'How well the item was captured: an object with `snapshot_mode` (`full` or `metadata_only`), and the flags `assignments_fetch_failed`, `has_orphaned_assignments` and `integrity_warning` (or text). Anything else is of unknown quality.',
};

const ROW_NOTE =
  'Field names come in `camelCase` or `snake_case`; one given in both must be the same. A row that does not fit is no error of the answer: it becomes an evidence issue, and the healthy claim goes.';

/** Every component of the contract; references point into `place`. */
export function contractComponents(place: Place): Components {
  const components: Components = {};
  const ref = (name: string): JsonSchema => ({ $ref: place + name });
  const add = (name: string, schema: JsonSchema): JsonSchema => {
    components[name] = schema;
    return ref(name);
  };
  const component = (name: string): JsonSchema => {
    const schema = components[name];
    if (schema === undefined) throw new Error(`The contract has no ${name}.`);
    return schema;
  };
  const documented = docComments('src/assessment/types.ts');

  /** References in place of what has a name of its own: parts by the property they stand in, and leaves. */
  const named = (
    schema: JsonSchema,
    parts: Readonly<Record<string, string>>,
    part?: string,
  ): JsonSchema => {
    const leaf = schema['x-leaf'] as LeafName | undefined;
    if (leaf !== undefined) {
      components[leaf] ??= LEAVES[leaf].schema;
      return ref(leaf);
    }
    const { default: _, ...copy } = schema;
    if (copy.anyOf) copy.anyOf = copy.anyOf.map((one) => named(one, parts, part));
    if (copy.items) copy.items = named(copy.items, parts, part);
    if (copy.properties) {
      copy.properties = mapValues(copy.properties, (value, name) =>
        named(value, parts, parts[name]),
      );
      if (part !== undefined) return add(part, describe(copy, documented[part]));
    }
    return copy;
  };

  const assessment = named(jsonSchemaOf(assessmentSchema()), ASSESSMENT_PARTS);
  add('BackupHealthAssessment', describe(assessment, documented['BackupHealthAssessment']));

  const rows = rowSchemas();
  const addRow = (name: string, title: string, schema: JsonSchema): JsonSchema => {
    const parts = { quality: 'QualitySummary', families: 'QualitySummaryFamily' };
    const read = named(schema, parts);
    return add(name, {
      description: `${title} ${ROW_NOTE}`,
      ...inBothKeyStyles({
        ...read,
        properties: mapValues(propertiesOf(read), (value, field) =>
          ROW_FIELDS[field] === undefined ? value : { ...value, description: ROW_FIELDS[field] },
        ),
      }),
    });
  };
  const items = jsonSchemaOf(rows.backupItem);
  const rowRefs: Readonly<Record<string, JsonSchema>> = {
    backupSets: addRow(
      'BackupSetRow',
      'One run’s snapshot of a tenant.',
      jsonSchemaOf(rows.backupSet),
    ),
    backupItems: addRow('BackupItemRow', 'One captured object.', {
      ...items,
      // These two never make an item unreadable, so the kit has no schema for them.
      properties: { ...items.properties, name: {}, metadata: {} },
    }),
    backupSchedules: addRow(
      'BackupScheduleRow',
      'A recurring plan to make backup sets.',
      jsonSchemaOf(rows.backupSchedule),
    ),
  };
  components['QualitySummary'] = inBothKeyStyles({
    description:
      'How well a set was captured, as the host tells it. Beyond this schema: no more degraded items than items.',
    ...component('QualitySummary'),
  });

  const envelope = named(jsonSchemaOf(endpointSchemas().envelope), { access: 'EndpointAccess' });
  const { version, access } = envelope.properties as { version: JsonSchema; access: JsonSchema };
  component('EndpointAccess')['description'] =
    'Which surfaces this operator may open; only `false` refuses. It hides links and protects nothing.';
  const answer = named(jsonSchemaOf(endpointSchemas().records), { records: 'BackupHealthRecords' });
  const records = component('BackupHealthRecords');
  records['description'] = 'The rows of a tenant. All three tables are required.';
  records.properties = mapValues(propertiesOf(records), (_, table) => ({
    description: LEAVES.Table.schema.description,
    type: 'array',
    items: rowRefs[table] ?? {},
  }));
  delete components['Table'];
  const { required: _, ...policy } = component('BackupHealthPolicy');
  components['Policy'] = { ...policy, description: LEAVES.Policy.schema.description };
  const none = (what: string): JsonSchema => ({ description: what, type: 'null' });
  add('AssessmentAnswer', {
    description: 'An assessment that the server has made.',
    type: 'object',
    properties: {
      version,
      assessment: ref('BackupHealthAssessment'),
      access,
      records: none('Not beside an assessment.'),
    },
    required: ['version', 'assessment'],
  });
  add('RecordsAnswer', {
    description: 'Rows for the browser to resolve, and the server’s time to resolve them by.',
    type: 'object',
    properties: { version, ...answer.properties, access, assessment: none('Not beside records.') },
    required: ['version', ...(answer.required ?? [])],
  });
  add('BackupHealthAnswer', { anyOf: [ref('AssessmentAnswer'), ref('RecordsAnswer')] });
  return components;
}

/** A schema document of its own, with the components it needs beside it. */
export function schemaDocument(name: string, title: string, id: string): JsonSchema {
  const components = contractComponents('#/$defs/');
  const needed = new Set<string>();
  const need = (schema: unknown): void => {
    for (const [, found = ''] of JSON.stringify(schema).matchAll(/"#\/\$defs\/(\w+)"/g)) {
      if (needed.has(found)) continue;
      needed.add(found);
      need(components[found]);
    }
  };
  need(components[name]);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: id,
    title,
    ...components[name],
    $defs: Object.fromEntries([...needed].sort().map((part) => [part, components[part]])),
  };
}

function jsonSchemaOf(schema: z.core.$ZodType): JsonSchema {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-2020-12',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (isRead(zodSchema)) jsonSchema['x-leaf'] = leafOf(zodSchema);
    },
  }) as JsonSchema;
  return json;
}

/** Whether a function of ours reads it, so that zod cannot tell what it takes. */
function isRead({ _zod: { def } }: z.core.$ZodType): boolean {
  if (def.type === 'custom') return true;
  return def.type === 'pipe' && (def as z.core.$ZodPipeDef).out._zod.def.type === 'transform';
}

/** The one leaf that takes and refuses what the schema does. */
function leafOf(schema: z.core.$ZodType): string {
  const takes = (value: unknown): boolean => z.safeParse(schema, value).success;
  const found = (Object.keys(LEAVES) as LeafName[]).filter((name) => {
    const leaf: Leaf = LEAVES[name];
    return leaf.takes.every(takes) && !leaf.refuses.some(takes);
  });
  const [name] = found;
  if (name === undefined || found.length > 1) {
    throw new Error(`A schema is read by a function that is described ${found.length} times.`);
  }
  return name;
}

/** The same object with its fields under their `snake_case` names as well. */
function inBothKeyStyles({ required = [], ...schema }: JsonSchema): JsonSchema {
  const properties = Object.fromEntries(
    Object.entries(propertiesOf(schema)).flatMap(([name, value]) =>
      [...new Set([name, snakeCase(name)])].map((key) => [key, value]),
    ),
  );
  const given = (key: string): JsonSchema => ({
    type: 'object',
    properties: { [key]: properties[key] ?? {} },
    required: [key],
  });
  const eitherWay = required.filter((name) => snakeCase(name) !== name);
  return {
    ...schema,
    properties,
    required: required.filter((name) => snakeCase(name) === name),
    ...(eitherWay.length === 0
      ? {}
      : { allOf: eitherWay.map((name) => ({ anyOf: [given(name), given(snakeCase(name))] })) }),
  };
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

type DocComments = Record<string, { text: string; members: Record<string, string> } | undefined>;

/** What the types say of themselves and of their members. */
function docComments(path: string): DocComments {
  const source = ts.createSourceFile(
    path,
    readFileSync(path, 'utf8'),
    ts.ScriptTarget.ES2022,
    true,
  );
  const textOf = (node: ts.Node): string =>
    ts
      .getJSDocCommentsAndTags(node)
      .map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? '')
      .join('\n')
      .replace(/\{@link (\w+)\}/g, '`$1`');
  const found: DocComments = {};
  for (const statement of source.statements) {
    if (!ts.isInterfaceDeclaration(statement)) continue;
    const members = statement.members.map((member) => [
      member.name?.getText() ?? '',
      textOf(member),
    ]);
    found[statement.name.text] = {
      text: textOf(statement),
      members: Object.fromEntries(members) as Record<string, string>,
    };
  }
  return found;
}

function describe(schema: JsonSchema, comments: DocComments[string]): JsonSchema {
  if (comments === undefined) return schema;
  return {
    ...(comments.text === '' ? {} : { description: comments.text }),
    ...schema,
    properties: mapValues(propertiesOf(schema), (value, name) =>
      comments.members[name] ? { description: comments.members[name], ...value } : value,
    ),
  };
}

function propertiesOf({ properties = {} }: JsonSchema): Record<string, JsonSchema> {
  return properties;
}

function mapValues<Value, Mapped>(
  entries: Readonly<Record<string, Value>>,
  map: (value: Value, name: string) => Mapped,
): Record<string, Mapped> {
  return Object.fromEntries(
    Object.entries(entries).map(([name, value]) => [name, map(value, name)]),
  );
}
