import type { ComponentType } from 'react';
import type { Change } from '../../shared/changes.ts';
import type { Preferences } from '../../shared/preferences.ts';
import type { useApp } from '../app/store.ts';

/*
 * To add a setting:
 *
 * 1. Give it a field and a default in `shared/preferences.ts`, with a sentence on what it does.
 * 2. Add `{ kind: 'switch', field: 'theField', label: '…', hint: '…' }` to a section in `sections/`: one of `switch`
 *    (yes or no), `choice` (one of a few) or `slider` (a number). The page draws it, shows its default, resets it,
 *    finds it by its words and lists it; there is nothing else to do.
 *
 * What is no preference of this device (colour names travel with the library; a folder only shows) is `own`: it
 * brings its control, and how its default is told. Should a section look like nothing else, it brings its `Contents`.
 * A new section is a file in `sections/` and a line in `sections.ts`.
 */

type FieldOf<T> = { [K in keyof Preferences]: Preferences[K] extends T ? K : never }[keyof Preferences];
type ChoiceField = { [K in FieldOf<string>]: string extends Preferences[K] ? never : K }[FieldOf<string>];

/** What the settings are read from. */
export type SettingsState = Pick<ReturnType<typeof useApp.getState>, 'preferences' | 'shelf' | 'info'>;

interface Words {
  /** As it stands before its control; no full stop. */
  readonly label: string;
  /** A sentence on what it does, where the label leaves that open. */
  readonly hint?: string;
  /** Further words that find it. */
  readonly keywords?: string;
}

export interface SwitchSetting extends Words {
  readonly kind: 'switch';
  readonly field: FieldOf<boolean>;
}

export interface SliderSetting extends Words {
  readonly kind: 'slider';
  readonly field: FieldOf<number>;
  readonly least: number;
  readonly most: number;
  readonly step: number;
  readonly shown: (value: number) => string;
}

interface ChoiceOf<Field extends ChoiceField> extends Words {
  readonly kind: 'choice';
  readonly field: Field;
  /** In the order they are shown. */
  readonly choices: readonly { readonly value: Preferences[Field]; readonly label: string }[];
}
export type ChoiceSetting = { [Field in ChoiceField]: ChoiceOf<Field> }[ChoiceField];

/** What brings a setting back to how it comes. */
export interface Reset {
  readonly preferences?: Partial<Preferences>;
  /** For what travels with the library. */
  readonly changes?: readonly Change[];
}

/** How the default is told of something that is more than one preference. */
export interface Usual {
  /** In a few words, as after "Default:". */
  readonly shown: string;
  readonly isUsual: (state: SettingsState) => boolean;
  readonly reset: (state: SettingsState) => Reset;
}

export interface OwnControlProps {
  /** For the control's `id`, so that its label leads to it. */
  readonly id: string;
  readonly label: string;
}

export interface OwnSetting extends Words {
  readonly kind: 'own';
  readonly id: string;
  readonly Control: ComponentType<OwnControlProps>;
  /** Left out where there is nothing to set: a folder that is shown, a button. */
  readonly usual?: Usual;
}

export type Setting = SwitchSetting | SliderSetting | ChoiceSetting | OwnSetting;

export interface SettingsSection {
  /** Names it in routes: `{ view: 'settings', section: 'shortcuts' }`. */
  readonly id: string;
  readonly title: string;
  /** A sentence or two under the title. */
  readonly about?: string;
  readonly settings: readonly Setting[];
  /** Stands after the settings. */
  readonly Contents?: ComponentType<{
    /** What is looked for; empty when nothing is. */
    readonly words: string;
  }>;
  /** What can be found in `Contents`, for the page's search. */
  readonly texts?: () => readonly string[];
  /** The defaults of `Contents`, for "Reset all". */
  readonly usual?: Usual;
}

export const settingId = (setting: Setting): string => (setting.kind === 'own' ? setting.id : setting.field);
