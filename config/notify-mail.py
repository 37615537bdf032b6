#!/usr/bin/env python3
"""Sends what rota has to tell one member of staff, by e-mail.

A sample of a notify command. In the team file, with this script and the addresses beside it:

    notify: "python3 notify-mail.py addresses.txt --from rota@example.org"

addresses.txt has a line for each member of staff, their short name in the team file and where to write:

    ana  ana@example.org

Rota runs it once for each person, some side by side, and gives it one line of JSON: team, person, name, week, shifts,
contacts, text, confirm. No child is in it, and no reason. Whatever goes wrong ends it with a status that is not 0: the
person is "not told" then, with the last line that it wrote to standard error, and 'rota told --send' tries again.
"""

import argparse
import email.message
import email.utils
import hashlib
import json
import smtplib
import subprocess
import sys


def main():
    asked = arguments()
    line = sys.stdin.readline()
    told = json.loads(line)
    letter = message(told, address(asked.addresses, told["person"]), asked.sender, line)
    if asked.sendmail:
        subprocess.run([asked.sendmail, "-t", "-i"], input=letter.as_bytes(), check=True, timeout=8)
        return
    host, _, port = asked.smtp.partition(":")
    # Rota waits for ten seconds.
    with smtplib.SMTP(host, int(port or 25), timeout=8) as server:
        if asked.starttls:
            server.starttls()
        server.send_message(letter)


def arguments():
    parser = argparse.ArgumentParser(description="Sends what rota has to tell one member of staff, by e-mail.")
    parser.add_argument("addresses", help="a file with a short name and an address on each line")
    parser.add_argument("--from", dest="sender", required=True, help="the address that it comes from")
    parser.add_argument("--smtp", default="localhost:25", help="the server, HOST:PORT (localhost:25)")
    parser.add_argument("--starttls", action="store_true", help="talk to it in secret")
    parser.add_argument("--sendmail", help="hand it to this program instead, such as /usr/sbin/sendmail")
    return parser.parse_args()


def address(path, person):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            words = line.split("#")[0].split()
            if len(words) == 2 and words[0] == person:
                return words[1]
    sys.exit(f"notify-mail: {path} has no address for {person}")


def message(told, address, sender, line):
    letter = email.message.EmailMessage()
    letter["From"] = sender
    letter["To"] = address
    letter["Subject"] = f"{told['team']}: {told['text']}"
    letter["Date"] = email.utils.localtime()
    # The same news has the same number: sent again, a mail program shows it once.
    number = hashlib.sha256((address + line).encode()).hexdigest()[:32]
    letter["Message-ID"] = f"<{number}@{sender.rpartition('@')[2]}>"
    letter["Auto-Submitted"] = "auto-generated"
    parts = [f"Dear {told['name']},", ""]
    parts += [f"  {shift}" for shift in told["shifts"]] or ["Your shifts stay as they are."]
    if told["contacts"]:
        parts += ["", f"Contacts that changed: {told['contacts']}. Your own view of the rota shows them."]
    parts += ["", told["confirm"], ""]
    letter.set_content("\n".join(parts))
    return letter


if __name__ == "__main__":
    main()
