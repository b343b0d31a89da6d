// A list is read page by page: at most 100 at once, 20 by itself, and then from where the page before ended.
export default (operation, {but}) => {
  const find = name => (operation.parameters ?? []).find(parameter => parameter.name === name);
  const limit = find('limit');
  if ((!limit && !find('cursor')) || but.includes(operation.operationId)) return;
  const {minimum, maximum, default: usual} = limit?.schema ?? {};
  if (!find('cursor') || minimum !== 1 || maximum !== 100 || usual !== 20) {
    return [{message: 'a list takes limit (1 to 100, 20 by itself) and cursor'}];
  }
};
