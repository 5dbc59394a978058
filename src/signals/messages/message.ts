/**
 * A wording: plain text, or one text for each plural category that the `count` parameter can fall into. `{name}`
 * stands for the parameter of that name.
 */
export type Message = string | PluralMessage;

export interface PluralMessage {
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}
