import { StartError } from './start-error.js';

export interface Configuration {
  /** TCP port on 127.0.0.1; 0 lets the system choose a free one. */
  readonly port: number;
  /** Address of a PostgreSQL database; null for the embedded one. */
  readonly databaseUrl: string | null;
}

const DEFAULT_PORT = 4173;
const HIGHEST_PORT = 65_535;

/**
 * Reads `PORT` and `DATABASE_URL`; an empty value counts as not given.
 *
 * @throws {StartError} when one of them makes no sense.
 */
export function readConfiguration(
  environment: Readonly<Record<string, string | undefined>>,
): Configuration {
  return {
    port: readPort(environment['PORT']?.trim()),
    databaseUrl: readDatabaseUrl(environment['DATABASE_URL']?.trim()),
  };
}

function readPort(text: string | undefined): number {
  if (!text) return DEFAULT_PORT;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= HIGHEST_PORT) return port;
  throw new StartError(
    `PORT must be a whole number from 0 to ${HIGHEST_PORT}, not ${JSON.stringify(text)}.`,
  );
}

/** The address itself is never repeated in a message: it may hold a password. */
function readDatabaseUrl(text: string | undefined): string | null {
  if (!text) return null;
  if (URL.canParse(text) && /^postgres(?:ql)?:$/.test(new URL(text).protocol)) return text;
  throw new StartError('DATABASE_URL must look like postgres://user:password@host:5432/database.');
}
