declare module '*.scss';

/** Set at build time in `config/index.ts`. */
declare const CLOUD_ENVIRONMENT: string;
declare const SERVER_ADDRESS: string;
declare const SPEECH_PLUGIN: boolean;
/** Of a one-time subscription message; empty where none can be sent. */
declare const MESSAGE_TEMPLATE: string;
