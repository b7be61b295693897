// One part of the window's files, fetched when Korean is spoken.
export default import.meta.glob<string>(['../../../../src-tauri/locales/ko/*.ftl', '!**/cli.ftl'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
