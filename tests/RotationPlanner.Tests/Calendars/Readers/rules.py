"""Rules thrown together from a seed, each with a start that it names and its times as python3-dateutil has them."""
import datetime as dt, itertools, random, signal, sys
from dateutil.rrule import rrulestr

random.seed(int(sys.argv[1]))
DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
MOST, END = 400, dt.datetime(2031, 1, 1)


class TooLong(Exception):
    pass


def stop(*_):
    raise TooLong()


def pick(values, most):
    # In order: ical.js takes hours and days of a month in the order in which they are written.
    chosen = random.sample(values, random.randint(1, most))
    return ','.join(str(v) for v in sorted(chosen, key=lambda v: DAYS.index(v) if v in DAYS else (v < 0, v)))


def maybe(share):
    return random.random() < share


def rule():
    freq = random.choice(['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY'])
    parts = ['FREQ=' + freq]
    if maybe(.4): parts.append('INTERVAL=%d' % random.choice([1, 2, 3, 4, 5, 6, 7, 12]))
    if maybe(.3): parts.append('WKST=' + random.choice(DAYS))
    if maybe(.35): parts.append('BYMONTH=' + pick(list(range(1, 13)), 4))
    weeks = freq == 'YEARLY' and maybe(.2)
    if weeks: parts.append('BYWEEKNO=' + pick(list(range(1, 54)) + [-1, -2, -53], 4))
    elif freq == 'YEARLY' and maybe(.2): parts.append('BYYEARDAY=' + pick(list(range(1, 367)) + [-1, -2, -100, -366], 5))
    if freq != 'WEEKLY' and maybe(.3): parts.append('BYMONTHDAY=' + pick(list(range(1, 32)) + [-1, -2, -31], 4))
    if maybe(.45):
        if freq == 'MONTHLY' or (freq == 'YEARLY' and not weeks):
            parts.append('BYDAY=' + ','.join(random.choice(['', '', '1', '2', '-1', '-2', '5', '3']) + d for d in random.sample(DAYS, random.randint(1, 4))))
        else:
            parts.append('BYDAY=' + pick(DAYS, 5))
    if freq != 'HOURLY' and maybe(.15): parts.append('BYHOUR=' + pick(list(range(24)), 3))
    if maybe(.1): parts.append('BYMINUTE=' + pick([0, 15, 30, 45], 2))
    if len(parts) > 2 and maybe(.2): parts.append('BYSETPOS=' + pick([1, 2, 3, -1, -2, -3, 5], 2))
    if maybe(.3): parts.append('COUNT=%d' % random.randint(1, 60))
    return ';'.join(parts)


def named(text, start):
    """A start that the rule names: where it names none of its own, others begin with another."""
    for _ in range(6):
        first = next(iter(rrulestr(text, dtstart=start)), None)
        if first is None or first == start: return first
        start = first
    return None


signal.signal(signal.SIGALRM, stop)
left = int(sys.argv[2])
while left:
    text = rule()
    start = dt.datetime(2026, random.randint(1, 12), random.randint(1, 28), random.choice([0, 9, 23]), random.choice([0, 30]))
    signal.setitimer(signal.ITIMER_REAL, .05)
    try:
        start = named(';'.join(p for p in text.split(';') if not p.startswith('COUNT')), start)
        if start is None or start.year > 2030: continue
        times = [t for t in itertools.islice(itertools.takewhile(lambda t: t < END, rrulestr(text, dtstart=start)), MOST)]
    except (TooLong, ValueError):
        continue
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    print(text, start.strftime('%Y%m%dT%H%M%S'), ','.join(t.strftime('%Y%m%dT%H%M%S') for t in times), sep='\t')
    left -= 1
