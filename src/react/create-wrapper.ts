import { createComponent, type EventName } from '@lit/react';
import type { LitElement } from 'lit';
import * as React from 'react';
import {
  BackupHealthChangeEvent,
  BackupHealthErrorEvent,
  BackupHealthNavigateEvent,
  type BackupHealthElement,
} from '../elements/index.js';

/** The events of every element, by the props that listen to them. */
export const ANSWER_EVENTS = {
  onBackupHealthChange: BackupHealthChangeEvent.type as EventName<BackupHealthChangeEvent>,
  onBackupHealthError: BackupHealthErrorEvent.type as EventName<BackupHealthErrorEvent>,
};

/** The events of elements that have links. */
export const LINK_EVENTS = {
  ...ANSWER_EVENTS,
  onBackupHealthNavigate: BackupHealthNavigateEvent.type as EventName<BackupHealthNavigateEvent>,
};

type EventNames = Readonly<Record<string, EventName>>;

/** What a host sets; what is there for the browser and for code is left out. */
type Properties<Class extends BackupHealthElement> = {
  [
    Name in Exclude<
      keyof Class,
      keyof LitElement | 'refresh' | 'adoptedCallback' | 'connectedMoveCallback'
    >
  ]?: Class[Name] | undefined;
};

type Listeners<Events extends EventNames> = {
  [Name in keyof Events]?: ((event: Events[Name]['__eventType']) => void) | undefined;
};

/** A component that has the properties of an element, its events as `on…`, and what every HTML element takes. */
export type Wrapper<
  Class extends BackupHealthElement,
  Events extends EventNames,
> = React.ForwardRefExoticComponent<
  React.HTMLAttributes<Class> & Properties<Class> & Listeners<Events> & React.RefAttributes<Class>
>;

export function createWrapper<Class extends BackupHealthElement, Events extends EventNames>(
  tagName: string,
  elementClass: new () => Class,
  events: Events,
): Wrapper<Class, Events> {
  // The library's own type offers the element's methods as props, too.
  return createComponent({
    react: React,
    tagName,
    elementClass,
    events,
    displayName: elementClass.name,
  }) as unknown as Wrapper<Class, Events>;
}
