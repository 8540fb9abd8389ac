#!/usr/bin/env python3
"""Example client of the filing system, in Python's standard library (integrate.md).

    BEIAN_URL=http://localhost:8080 BEIAN_KEY=demo-provider python3 filing.py [NUMBER]

NUMBER, six digits, makes this run's applications differ from those of other runs.
BEIAN_AFTER is the number of the last event that you have; without it, all that wait are read.
"""

import json
import os
import re
import sys
import time
import uuid
from datetime import datetime, timedelta, timezone
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urljoin
from urllib.request import Request, urlopen

URL = os.environ.get("BEIAN_URL", "http://localhost:8080")
KEY = os.environ.get("BEIAN_KEY", "demo-provider")
AFTER = os.environ.get("BEIAN_AFTER", "0")
HERE = Path(__file__).parent
TRIES = 5


def call(method, path, body=None, **headers):
    """Send a call; its headers are keyword arguments with _ for -. Return headers and body."""
    headers = {name.replace("_", "-"): text for name, text in headers.items()}
    headers |= {"Authorization": f"Bearer {KEY}", "Accept-Language": "en"}
    for left in reversed(range(TRIES)):
        try:
            request = Request(urljoin(URL, path), body, headers, method=method)
            with urlopen(request, timeout=60) as answer:
                return answer.headers, answer.read()
        except HTTPError as refused:
            if refused.code in (429, 503) and left:
                time.sleep(int(refused.headers.get("Retry-After", "5")))
                continue
            sys.exit(told(refused.read()))


def told(body):
    """A problem detail (RFC 9457) in words."""
    try:
        problem = json.loads(body)
    except ValueError:
        return body.decode(errors="replace")
    lines = ["{status} {code}: {detail}".format(**problem)]
    for error in problem.get("errors", []):
        lines.append("  {pointer} {code}: {message} {suggestion}".format(**error))
    return "\n".join(lines)


def get(path):
    return json.loads(call("GET", path)[1])


def post(path, body, **headers):
    return json.loads(call("POST", path, body, **headers)[1])


def application(number, attachment):
    """What your system knows of a customer and its website."""
    today = datetime.now(timezone(timedelta(hours=8))).date()
    text = (HERE / "example-filing.json").read_text(encoding="utf-8")
    text = text.replace("@NUMBER@", f"{number:06}").replace("@TODAY@", str(today))
    return json.loads(text.replace("@ATTACHMENT@", attachment))


def upload(file, key):
    """Send a file as the part named file of a form."""
    boundary = uuid.uuid4().hex
    head = (
        f'--{boundary}\r\nContent-Disposition: form-data; name="file"; filename="{file.name}"\r\n'
        "Content-Type: application/octet-stream\r\n\r\n"
    )
    body = head.encode() + file.read_bytes() + f"\r\n--{boundary}--\r\n".encode()
    content_type = f"multipart/form-data; boundary={boundary}"
    return post("/api/v1/attachments", body, Idempotency_Key=key, Content_Type=content_type)


def show(findings):
    for each in findings:
        print("  {severity} {pointer} {code}: {message} {suggestion}".format(**each))


def main():
    number = int(sys.argv[1]) if len(sys.argv) > 1 else int(time.time()) % 100000 * 10

    # 1. The scan of the mandate. The key is made from your own records: after a lost connection or
    #    a crash the same call is sent again, and has one effect.
    attachment = upload(HERE / "example-mandate.png", f"mandate-{number:06}")["id"]
    print("attachment", attachment)

    # 2. Dry run: all findings, nothing kept.
    body = json.dumps(application(number, attachment)).encode()
    checked = post("/api/v1/filings?dryRun=true", body, Content_Type="application/json")
    print("dry run", checked["state"])
    show(checked["findings"])
    if checked["state"] == "RETURNED":
        sys.exit("RETURNED: correct what is named REFUSE")

    # 3. Submit, and send the same once more, as after a lost answer.
    for answer in ("first", "second"):
        key = f"filing-{number:06}-1"
        filing = post(
            "/api/v1/filings", body, Content_Type="application/json", Idempotency_Key=key
        )
        print(f"{answer} answer: filing {filing['id']} {filing['state']}")
    show(filing["findings"])

    # 4. The state. The bureau has 20 working days: ask once a day, or wait for the event.
    filing = get("/api/v1/filings/" + filing["id"])
    print(f"filing {filing['id']} {filing['state']}, decision by {filing['deadline']['date']}")

    # 5. A file: one application a line, the second one with a wrong telephone number.
    wrong = application(number + 2, attachment)
    wrong["subject"]["responsible"]["mobile"] = "12345"
    lines = [application(number + 1, attachment), wrong]
    file = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines).encode()
    load = post("/api/v1/imports/filings", file, Content_Type="application/x-ndjson")
    while load["state"] not in ("COMPLETED", "REFUSED", "FAILED"):
        time.sleep(1)
        load = get("/api/v1/imports/" + load["id"])
    rows = load["rows"]
    print(f"import {load['id']} {load['state']}: {rows['accepted']} accepted,", end=" ")
    print(rows["rejected"], "rejected")
    page = f"/api/v1/imports/{load['id']}/report"
    while page:
        headers, report = call("GET", page)
        for row in json.loads(report)["items"]:
            codes = " ".join(finding["code"] for finding in row["findings"])
            print(f"  row {row['row']}: filing {row['filing']} {row['state']} {codes}")
        link = re.match('<(.*)>; rel="next"', headers.get("Link", ""))
        page = link and link[1]
    print(call("GET", f"/api/v1/imports/{load['id']}/rejected.csv")[1].decode())

    # 6. Events, each acknowledged once it is worked through; what is not, comes again.
    after = AFTER
    while events := get(f"/api/v1/events?after={after}&limit=100")["items"]:
        for event in events:
            print("event", event["id"], event["type"], event["filing"], event["details"])
            call("POST", f"/api/v1/events/{event['id']}/ack")
            after = event["id"]


if __name__ == "__main__":
    main()
