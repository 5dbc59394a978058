export type Row = Record<string, unknown>;

/** What queries need of a database; PGlite and pg both fit behind it. */
export interface Queryable {
  /** Runs one statement. Ids are selected as text, so that none is too long for a number. */
  query<Result = Row>(statement: string, parameters?: readonly unknown[]): Promise<Result[]>;
  /** Runs a script of several statements without parameters. */
  run(script: string): Promise<void>;
}

export interface Database extends Queryable {
  /** All of the work counts, or none of it. */
  transaction<Result>(work: (transaction: Queryable) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}
