#!/usr/bin/env python3
"""Checks an export of a Lethe Station's ledger (format lethe-audit-1, see ledger.md) without the station's program.

    python3 verify_audit.py EXPORT.jsonl KEYS.json

KEYS.json is the trust file of the station (`key show --json`), fetched from the station's owner and not from the export.
Needs Python 3.8 and the program openssl (3.0 or later). Exit code 0: whole; 1: not; 2: wrong usage.
"""

import base64
import hashlib
import json
import subprocess
import sys
import tempfile
from pathlib import Path

ENTRY = ("adopted", "at", "content", "job", "position", "row", "table")
ROOT = ("schema", "station", "day", "first", "last", "hash", "key")
PURGE = ("schema", "station", "at", "before", "by", "reason", "first", "last", "hash", "key")
PURGEABLE = ("journal_line transcript_line certificate report attachment attachment_move sighting"
             " second_look_draw second_look stop_notice stop_notice_lift").split()
SPKI_ED25519 = bytes.fromhex("302a300506032b6570032100")


def canonical(members):
    """RFC 8785 for flat objects of ASCII names, text and whole numbers: Python's own spelling is the same."""
    return json.dumps(members, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def sha256(text):
    return hashlib.sha256(text.encode()).hexdigest()


def signed(public_key, text, signature):
    """Ed25519 by openssl, over the text behind the word that all ledger texts are signed with."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        pem = base64.b64encode(SPKI_ED25519 + public_key).decode()
        (place / "key").write_text(f"-----BEGIN PUBLIC KEY-----\n{pem}\n-----END PUBLIC KEY-----\n")
        (place / "text").write_bytes(b"lethe-ledger-1\n" + text.encode())
        (place / "signature").write_bytes(bytes.fromhex(signature))
        return subprocess.run(
            ["openssl", "pkeyutl", "-verify", "-rawin", "-pubin", "-inkey", place / "key",
             "-in", place / "text", "-sigfile", place / "signature"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0


class Export:
    def __init__(self, trust):
        self.keys = {key["id"]: base64.b64decode(key["publicKey"]) for key in trust["keys"]}
        self.withdrawn = {key["id"]: key.get("since", "") for key in trust.get("revoked", [])}
        self.digest = hashlib.sha256()
        self.flaws, self.jobs, self.purges, self.before = [], {}, [], ""
        self.ends, self.at = {}, ""  # the hash of the last entry of each day
        self.entries = self.days = self.purged = 0

    def trusts(self, key, text, signature, at):
        since = self.withdrawn.get(key)
        good = key in self.keys and (since is None or (since and at < since))
        return good and signed(self.keys[key], text, signature)

    def line(self, number, raw):
        members = json.loads(raw.decode())
        kind = members.get("type")
        first = self.before == ""
        if raw != (canonical(members) + "\n").encode() or first != (kind == "header") or self.before == "end":
            self.flaws.append(f"line {number} is not as the station wrote it")
        getattr(self, kind)(members)
        self.digest.update(raw)
        self.before = kind

    def header(self, members):
        if members["schema"] != "lethe-audit-1":
            raise ValueError("not an export of this format")
        self.position, self.previous = members["position"], members["previous"]

    def purge(self, members):
        text = canonical({name: members[name] for name in PURGE})
        at = members["at"]
        old = members["before"] <= f"{int(at[:4]) - 3}{at[4:10]}"
        good = old and self.trusts(members["key"], text, members["signature"], at)
        (self.purges if good else self.flaws).append(members if good else f"the purge of {at} is not lawful")

    def key(self, members):
        """A key in the file proves nothing; the reader's own list counts."""

    def entry(self, members):
        self.entries += 1
        entry = {name: members[name] for name in ENTRY if name in members}
        if (members["position"] != self.position + 1
                or members["hash"] != sha256(canonical({**entry, "previous": self.previous}))):
            self.flaws.append(f"entry {members['position']} does not follow on the one before")
        if members["at"][:10] != self.at[:10]:
            self.ends[self.position] = self.previous
        self.position, self.previous, self.at = members["position"], members["hash"], members["at"]
        if any(purge["last"] == self.position and purge["hash"] != self.previous for purge in self.purges):
            self.flaws.append("a purge is not of this chain")
        if "text" not in members:
            self.missing(members)
        elif sha256(members["text"]) != members["content"]:
            self.flaws.append(f"{members['table']} {members['row']} was changed")
        elif "job" in members:
            self.jobs[json.loads(members["text"])["job"]] = members["job"]

    def missing(self, members):
        lawful = members["table"] in PURGEABLE and any(
            p["first"] <= members["position"] <= p["last"] and members["at"] < p["before"] for p in self.purges)
        self.purged += lawful
        self.flaws += [] if lawful else [f"{members['table']} {members['row']} was removed"]

    def job(self, members):
        if sha256(members["text"]) != self.jobs.get(json.loads(members["text"])["id"]):
            self.flaws.append("a job is not as its newest entry left it")

    def day(self, members):
        self.ends[self.position] = self.previous
        root = {name: members[name] for name in ROOT}
        good = self.trusts(members["key"], canonical(root), members["signature"], members["day"] + "T24")
        if not good or self.ends.get(members["last"]) != members["hash"]:
            self.flaws.append(f"the signature on {members['day']} does not fit")
        self.days += 1

    def end(self, members):
        digest = self.digest.hexdigest()
        good = self.trusts(members["key"], "lethe-audit-1 " + digest, members["signature"], "")
        if not good or members["sha256"] != digest:
            self.flaws.append("the file is not, byte by byte, what the station signed")


def main(arguments):
    if len(arguments) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    export = Export(json.loads(Path(arguments[1]).read_text(encoding="utf-8")))
    try:
        with open(arguments[0], "rb") as lines:
            for number, raw in enumerate(lines, 1):
                export.line(number, raw)
    except (ValueError, KeyError, TypeError, AttributeError) as fault:
        export.flaws.append(f"unreadable: {fault!r}")
    export.flaws += [] if export.before == "end" else ["the file ends before its last line"]
    print("\n".join(export.flaws) or "whole", f"({export.entries} entries, {export.days} signed days,"
          f" {export.purged} purged)")
    return 1 if export.flaws else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
