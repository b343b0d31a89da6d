// What every operation of one kind may be refused for is told of it.
export default (operation, options, {path}) => {
  const takes = name => (operation.parameters ?? []).some(parameter => parameter.name === name);
  const expected = [
    [true, [429, 503], 'for a quota may be used up, and a part be away'],
    [operation.security?.length > 0, [401, 403], 'for it needs a token'],
    [operation.requestBody, [400, 413, 415], 'for it takes a body'],
    [String(path.at(-2)).includes('{'), [404], 'for it may not be there'],
    [takes('If-Match'), [412, 428], 'for it takes If-Match'],
  ];
  return expected
    .filter(([applies]) => applies)
    .flatMap(([, statuses, reason]) => statuses.map(status => [status, reason]))
    .filter(([status]) => !operation.responses?.[status])
    .map(([status, reason]) => ({message: `tells of ${status}, ${reason}`}));
};
