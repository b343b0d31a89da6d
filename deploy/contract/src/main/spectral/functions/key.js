// What makes something makes it once, however often it is sent.
export default (operation, {but}) => {
  const keyed = (operation.parameters ?? []).some(({in: place, name}) => place === 'header' && name === 'Idempotency-Key');
  if (operation.responses?.[201] && !keyed && !but.includes(operation.operationId)) {
    return [{message: `${operation.operationId} makes something, so it takes an Idempotency-Key`}];
  }
};
