#!/usr/bin/env python3
"""Sends the messages that rotation-planner wrote to an outbox, each of them once.

    notify.py out/outbox            says what it would send
    notify.py out/outbox --send     sends it

Mail goes through `sendmail` (another program: SENDMAIL). Messages for a rotation or a department's leader, and for
people without an address, go to the chat webhook in NOTIFY_WEBHOOK as {"text": ...}. Without it, they are named and
left. The ids of what was sent are kept in outbox/sent.txt: keep that file.
"""
import glob, json, os, subprocess, sys, urllib.request
from email.message import EmailMessage


def messages(folder):
    for name in sorted(glob.glob(os.path.join(glob.escape(folder), "*.json"))):
        with open(name, encoding="utf-8") as file:
            outbox = json.load(file)
        yield from outbox.get("notices", []) + outbox.get("groups", [])


def mail(message):
    letter = EmailMessage()
    letter["To"], letter["Subject"] = message["email"], message["subject"]
    letter["From"] = os.environ.get("NOTIFY_FROM", "rotation-planner@localhost")
    letter.set_content(message["text"])
    # One reader a letter: the address is given as such, and never read as an option.
    command = [os.environ.get("SENDMAIL", "sendmail"), "-oi", "--", message["email"]]
    subprocess.run(command, input=letter.as_bytes(), check=True)


def chat(message, webhook):
    body = json.dumps({"text": message["subject"] + "\n" + message["text"]}).encode()
    request = urllib.request.Request(webhook, body, {"Content-Type": "application/json"})
    urllib.request.urlopen(request, timeout=30).close()


def main(folder, send):
    webhook, done = os.environ.get("NOTIFY_WEBHOOK"), os.path.join(folder, "sent.txt")
    with open(done, "a+", encoding="utf-8") as sent:
        sent.seek(0)
        known = set(sent.read().splitlines())
        for message in messages(folder):
            identity = message["id"]
            if identity in known:
                continue
            known.add(identity)
            way = "mail" if message.get("email") else "chat" if webhook else "nowhere"
            print(("send" if send else "would send") + f" {identity} by {way}: {message['subject']}")
            if not send or way == "nowhere":
                continue
            mail(message) if way == "mail" else chat(message, webhook)
            # At once: whoever stops the script loses none, and doubles at most the one on its way.
            sent.write(identity + "\n")
            sent.flush()


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3) or (len(sys.argv) == 3 and sys.argv[2] != "--send"):
        sys.exit(__doc__)
    main(sys.argv[1], len(sys.argv) == 3)
