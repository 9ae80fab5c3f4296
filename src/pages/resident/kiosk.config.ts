export default definePageConfig({ navigationBarTitleText: '居民满意度测评' });
