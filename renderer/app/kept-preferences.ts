import type { Preferences } from '../../shared/preferences.ts';

/**
 * The settings as the host has them, and those on their way to it, which win: an earlier state that the host tells of
 * meanwhile takes nothing back, and what it refuses goes back to what it has.
 */
export class KeptPreferences {
  #kept: Preferences;
  #underway: readonly Partial<Preferences>[] = [];

  constructor(kept: Preferences) {
    this.#kept = kept;
  }

  /** What is to be shown. */
  get shown(): Preferences {
    return Object.assign({}, this.#kept, ...this.#underway);
  }

  /** The host says what it has. */
  told(kept: Preferences): void {
    this.#kept = kept;
  }

  begin(changes: Partial<Preferences>): void {
    this.#underway = [...this.#underway, changes];
  }

  /** @param changes those that were begun, and no others like them */
  end(changes: Partial<Preferences>, isKept: boolean): void {
    this.#underway = this.#underway.filter((one) => one !== changes);
    if (isKept) this.#kept = { ...this.#kept, ...changes };
  }
}
