// A pattern is one of JSON Schema: a regular expression of ECMA-262 with Unicode, that says where it begins and ends.
export default pattern => {
  if (typeof pattern !== 'string') return;
  try {
    new RegExp(pattern, 'u');
  } catch (fault) {
    return [{message: `no regular expression outside Java: ${fault.message}`}];
  }
  if (pattern !== '\\S' && !(pattern.startsWith('^') && pattern.endsWith('$'))) {
    return [{message: `${pattern} is found anywhere: it has no ^ and $`}];
  }
};
