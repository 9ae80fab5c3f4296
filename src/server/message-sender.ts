/** Message 通知: tells a resident that their complaint has moved on, where they allowed one message. A port. */
export interface Message {
  openid: string;
  /** What has happened, in plain words of at most twenty characters. */
  words: string;
  /** Page of the mini-program the message opens. */
  page: string;
}

/** @returns whether it was sent; whatever it says can also be read by looking */
export type MessageSender = (message: Message) => Promise<boolean>;

/** Where no messages can be sent. */
export const sendNone: MessageSender = async () => false;
