/** Teaches Taro's templates (at build time) and its runtime the aria attributes. Both sides must know the same list. */
import type { IPluginContext } from '@tarojs/service';
import path from 'node:path';
import { ariaByComponent } from './attributes';

interface MiniPlatform {
  template?: { mergeComponents(ctx: IPluginContext, components: typeof ariaByComponent): void };
  runtimePath: string | string[];
}

export default (ctx: IPluginContext) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform: MiniPlatform) {
      if (!platform.template) return;
      platform.template.mergeComponents(ctx, ariaByComponent);
      platform.runtimePath = [platform.runtimePath, path.join(__dirname, 'runtime')].flat();
    },
  });
};
