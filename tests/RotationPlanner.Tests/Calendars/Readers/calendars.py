"""The busy times of each calendar in a folder as python3-recurring-ical-events has them."""
import sys, json, pathlib, datetime as dt, icalendar, recurring_ical_events
from zoneinfo import ZoneInfo
person = ZoneInfo('Europe/London')
since, until = dt.datetime(2027,1,1,tzinfo=dt.timezone.utc), dt.datetime(2027,5,1,tzinfo=dt.timezone.utc)
def at(v):
    if not isinstance(v, dt.datetime): v = dt.datetime(v.year, v.month, v.day, tzinfo=person)
    elif v.tzinfo is None: v = v.replace(tzinfo=person)
    return v.astimezone(dt.timezone.utc)
def free(e):
    return (str(e.get('STATUS','')).upper()=='CANCELLED' or str(e.get('X-MICROSOFT-CDO-BUSYSTATUS','')).upper() in ('FREE','WORKINGELSEWHERE')
      or str(e.get('TRANSP','')).upper()=='TRANSPARENT' or any(str(a).lower()=='mailto:ben@example.com' and str(a.params.get('PARTSTAT'))=='DECLINED' for a in (e.get('ATTENDEE') if isinstance(e.get('ATTENDEE'),list) else [e['ATTENDEE']] if 'ATTENDEE' in e else [])))
out={}
for f in sorted(pathlib.Path(sys.argv[1]).glob('*.ics')):
    try:
        cal=icalendar.Calendar.from_ical(f.read_bytes())
        found=set()
        for e in recurring_ical_events.of(cal).between(since,until):
            if free(e): continue
            a,b=e['DTSTART'].dt,e['DTEND'].dt
            if not isinstance(a,dt.datetime) and b==a: b=a+dt.timedelta(days=1)
            s,n=at(a),at(b)
            if s<n and s<until and since<n: found.add(s.strftime('%Y-%m-%dT%H:%MZ')+'/'+n.strftime('%Y-%m-%dT%H:%MZ'))
        out[f.stem]=sorted(found)
    except Exception as e: out[f.stem]=type(e).__name__
print(json.dumps(out))
