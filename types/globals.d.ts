declare module '*.scss';

/** Set at build time in `config/index.ts`. */
declare const CLOUD_ENVIRONMENT: string;
declare const SERVER_ADDRESS: string;
declare const MESSAGE_TEMPLATE: string;
declare const SPEECH_PLUGIN: string;
