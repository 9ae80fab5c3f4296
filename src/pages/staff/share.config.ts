export default definePageConfig({ navigationBarTitleText: '分享测评', enableShareAppMessage: true });
