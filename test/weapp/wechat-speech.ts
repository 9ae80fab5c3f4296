/** WeChat's speech plug-in and its player, as the mini-program meets them. */

export interface Speech {
  /** Texts that were handed to the plug-in. */
  asked: string[];
  /** Sounds that were started. */
  played: string[];
  /** The sound that plays comes to its end. */
  end: () => void;
}

interface SpeechOptions {
  content: string;
  success: (result: { filename: string }) => void;
}

export function speechApi(speech: Speech) {
  const listeners: Record<string, () => void> = {};
  const listen = (name: string) => (then: () => void) => void (listeners[name] = then);
  speech.end = () => listeners.ended?.();
  return {
    plugin: {
      textToSpeech({ content, success }: SpeechOptions) {
        speech.asked.push(content);
        success({ filename: `${speech.asked.length}.mp3` });
      },
    },
    createInnerAudioContext: () => {
      const player = {
        src: '',
        play: () => void speech.played.push(player.src),
        stop: () => listeners.stopped?.(),
        onEnded: listen('ended'),
        onError: listen('failed'),
        onStop: listen('stopped'),
      };
      return player;
    },
  };
}
