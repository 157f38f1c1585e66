/** A voice of the system (the part of `SpeechSynthesisVoice` that matters here). */
export interface Voice {
  /** Tells it apart from all others on this system. */
  readonly id: string;
  readonly name: string;
  /** BCP 47, with hyphens. */
  readonly language: string;
  /** Speaks without the network. */
  readonly isLocal: boolean;
  readonly isDefault: boolean;
}

export interface SpeechRequest {
  readonly text: string;
  readonly voice: Voice;
  /** 1 is the voice's own pace. */
  readonly rate: number;
}

export interface SpeechEvents {
  readonly onStart: () => void;
  /** A word begins. Offsets count in the text of the request; not every voice tells them. */
  readonly onWord: (start: number, length: number) => void;
  readonly onEnd: () => void;
  /** @param code as `SpeechSynthesisErrorEvent.error` */
  readonly onError: (code: string) => void;
}

/** What reading aloud needs of the system. */
export interface Speech {
  readonly voices: () => readonly Voice[];
  /** Some systems tell their voices only after a while. Answers with the function that ends it. */
  readonly onVoicesChanged: (listener: () => void) => () => void;
  /** Answers with the function that ends it, after which no event comes any more. */
  readonly speak: (request: SpeechRequest, events: SpeechEvents) => () => void;
}
