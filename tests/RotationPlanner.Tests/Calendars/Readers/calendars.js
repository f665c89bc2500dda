// The busy times of each calendar in a folder as ical.js has them.
const ICAL = require('ical.js'), fs = require('fs'), path = require('path');
const since = Date.UTC(2027,0,1), until = Date.UTC(2027,4,1), out = {};
// The last Sundays of March and October, 01:00 UTC, are Europe/London's.
const sunday = m => { const d = new Date(Date.UTC(2027, m + 1, 0)); return Date.UTC(2027, m, d.getUTCDate() - d.getUTCDay(), 1); };
const london = t => { const u = Date.UTC(t.year, t.month-1, t.day, t.hour, t.minute, t.second); return u - (u >= sunday(2) && u < sunday(9) ? 3600000 : 0); };
const zones = {'Europe/Berlin': 1, 'Europe/London': 0};
const at = t => {
  if (t.isDate || t.zone === ICAL.Timezone.localTimezone && !zones.hasOwnProperty(t.timezone)) return london(t);
  if (zones.hasOwnProperty(t.timezone)) return london(t) - zones[t.timezone] * 3600000;
  return t.toUnixTime() * 1000;
};
const free = c => (c.getFirstPropertyValue('status') || '').toUpperCase() === 'CANCELLED' || ['FREE','WORKINGELSEWHERE'].includes((c.getFirstPropertyValue('x-microsoft-cdo-busystatus') || '').toUpperCase())
  || (c.getFirstPropertyValue('transp') || '').toUpperCase() === 'TRANSPARENT' || c.getAllProperties('attendee').some(a => a.getFirstValue().toLowerCase() === 'mailto:ben@example.com' && a.getParameter('partstat') === 'DECLINED');
const iso = ms => new Date(ms).toISOString().slice(0,16) + 'Z';
for (const file of fs.readdirSync(process.argv[2]).filter(f => f.endsWith('.ics')).sort()) {
  const name = file.slice(0, -4);
  try {
    const cal = new ICAL.Component(ICAL.parse(fs.readFileSync(path.join(process.argv[2], file), 'utf8')));
    const all = cal.getAllSubcomponents('vevent'), found = new Set();
    for (const c of all.filter(c => !c.hasProperty('recurrence-id'))) {
      const event = new ICAL.Event(c, { exceptions: all.filter(o => o.hasProperty('recurrence-id') && o.getFirstPropertyValue('uid') === c.getFirstPropertyValue('uid')) });
      const add = d => { if (free(d.item.component)) return; const s = at(d.startDate), e = at(d.endDate); if (s < e && s < until && since < e) found.add(iso(s) + '/' + iso(e)); };
      if (!event.isRecurring()) { add({ item: event, startDate: event.startDate, endDate: event.endDate }); continue; }
      const it = event.iterator(); let next, n = 0;
      while ((next = it.next()) && n++ < 3000 && at(next) < until + 40 * 86400000) add(event.getOccurrenceDetails(next));
    }
    out[name] = [...found].sort();
  } catch (e) { out[name] = 'cannot read: ' + e.message.slice(0, 60); }
}
console.log(JSON.stringify(out));
