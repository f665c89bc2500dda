// Expands the rules of rules.py with ical.js, a line each; what cannot be expanded is a line that begins with '!'.
const ICAL = require('ical.js'), fs = require('fs'), vm = require('vm');
const lines = fs.readFileSync(process.argv[2], 'utf8').trimEnd().split('\n'), out = [];
globalThis.expand = i => {
  const [rule, start] = lines[i].split('\t');
  const s = ICAL.Time.fromDateTimeString(start.replace(/(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)/, '$1-$2-$3T$4:$5:$6'));
  const it = ICAL.Recur.fromString(rule).iterator(s), found = []; let t;
  while ((t = it.next()) && found.length < 400 && t.year < 2031) found.push(t.toICALString());
  return found.join(',');
};
for (let i = 0; i < lines.length; i++)
  // Of some rules it never comes back.
  try { out.push(vm.runInThisContext(`expand(${i})`, { timeout: 300 })); } catch (e) { out.push('! ' + e.message); }
fs.writeFileSync(process.argv[3], out.join('\n') + '\n');
