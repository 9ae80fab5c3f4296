import { defineConfig } from '@tarojs/cli';
import path from 'node:path';

/** taro-ui is drawn for a 750 px page, our own styles for a 375 px one; both come out in real px. */
const designWidth = (input?: string | number | { file?: string }) =>
  typeof input === 'object' && input.file?.replaceAll('\\', '/').includes('/taro-ui/') ? 750 : 375;

/** Where `npm start` listens; a mini-program in the developer tools finds it there. */
const LOCAL_SERVER = 'http://127.0.0.1:4173';
const asksOverHttp = process.env.TARO_ENV === 'weapp' && !process.env.MINPING_CLOUD_ENV;

const postcss = {
  pxtransform: { enable: true, config: { designWidth, targetUnit: 'px' } },
  cssModules: { enable: false },
};

const sassLoaderOption = {
  sassOptions: {
    quietDeps: true,
    silenceDeprecations: ['import', 'global-builtin', 'color-functions', 'slash-div', 'legacy-js-api'],
  },
};

export default defineConfig(async () => ({
  projectName: 'minping',
  date: '2026-11-23',
  designWidth,
  deviceRatio: { 375: 2, 750: 1 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.TARO_ENV ?? 'weapp'}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  sass: { resource: [path.resolve('src/components/tokens.scss')] },
  plugins: [path.resolve('config/aria/plugin.ts')],
  // Where the phone finds the server: a WeChat cloud environment, or an address; empty means «where this page came from».
  defineConstants: {
    CLOUD_ENVIRONMENT: JSON.stringify(process.env.MINPING_CLOUD_ENV ?? ''),
    SERVER_ADDRESS: JSON.stringify(process.env.MINPING_SERVER ?? (asksOverHttp ? LOCAL_SERVER : '')),
    SPEECH_PLUGIN: JSON.stringify(Boolean(process.env.MINPING_SPEECH_PLUGIN)),
    MESSAGE_TEMPLATE: JSON.stringify(process.env.MINPING_MESSAGE_TEMPLATE ?? ''),
  },
  // Chinese as it is: escaped, each character takes twice the room in a package that has little.
  terser: { enable: true, config: { output: { ascii_only: false } } },
  mini: {
    optimizeMainPackage: { enable: true },
    // One deeper than the deepest page; every further level is 5 KB of templates in the main package.
    baseLevel: 13,
    postcss,
    sassLoaderOption,
    webpackChain: (chain) => void chain.plugins.delete('webpackbar'),
  },
  h5: {
    publicPath: '/',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    esnextModules: ['taro-ui'],
    postcss,
    sassLoaderOption,
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    webpackChain: (chain) => void chain.plugins.delete('webpackbar'),
  },
}));
