#!/bin/sh
# Example client of the filing system, in curl and jq (integrate.md).
#
#   BEIAN_URL=http://localhost:8080 BEIAN_KEY=demo-provider sh filing.sh [NUMBER]
#
# NUMBER, six digits, makes this run's applications differ from those of other runs.
# BEIAN_AFTER is the number of the last event that you have; without it, all that wait are read.
set -eu
cd "$(dirname "$0")"
url=${BEIAN_URL:-http://localhost:8080}
url=${url%/}
key=${BEIAN_KEY:-demo-provider}
after=${BEIAN_AFTER:-0}
number=${1:-$(printf %05d0 $(($(date +%s) % 100000)))}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# call METHOD PATH [OPTION ...]: leaves the answer in $work/body and $work/headers.
# curl itself repeats after 429 and 503, and waits as long as Retry-After says.
call() {
    method=$1 address=$2
    shift 2
    case $address in /*) address=$url$address ;; esac
    status=$(curl -sS --retry 5 --retry-connrefused -X "$method" \
        -H "Authorization: Bearer $key" -H 'Accept-Language: en' \
        -D "$work/headers" -o "$work/body" -w '%{http_code}' "$@" "$address")
    if [ "$status" -ge 400 ]; then
        jq -r '"\(.status) \(.code): \(.detail)",
            (.errors[]? | "  \(.pointer) \(.code): \(.message) \(.suggestion)")' \
            "$work/body" >&2 || cat "$work/body" >&2
        exit 1
    fi
}

# value FILTER: a member of the answer
value() {
    jq -r "$1" "$work/body"
}

# application NUMBER: what your system knows of a customer and its website
application() {
    sed -e "s/@NUMBER@/$1/g" -e "s/@TODAY@/$(TZ=Asia/Shanghai date +%F)/" \
        -e "s/@ATTACHMENT@/$attachment/" example-filing.json
}

findings() {
    value '.findings[] | "  \(.severity) \(.pointer) \(.code): \(.message) \(.suggestion)"'
}

# 1. The scan of the mandate. The key is made from your own records: after a lost connection or a
#    crash the same call is sent again, and has one effect.
call POST /api/v1/attachments -H "Idempotency-Key: mandate-$number" -F file=@example-mandate.png
attachment=$(value .id)
echo "attachment $attachment"

# 2. Dry run: all findings, nothing kept.
application "$number" > "$work/application.json"
call POST '/api/v1/filings?dryRun=true' -H 'Content-Type: application/json' \
    --data-binary @"$work/application.json"
echo "dry run $(value .state)"
findings
if [ "$(value .state)" = RETURNED ]; then
    echo 'RETURNED: correct what is named REFUSE' >&2
    exit 1
fi

# 3. Submit, and send the same once more, as after a lost answer.
for time in first second; do
    call POST /api/v1/filings -H 'Content-Type: application/json' \
        -H "Idempotency-Key: filing-$number-1" --data-binary @"$work/application.json"
    filing=$(value .id)
    echo "$time answer: filing $filing $(value .state)"
done
findings

# 4. The state. The bureau has 20 working days: ask once a day, or wait for the event.
call GET "/api/v1/filings/$filing"
echo "filing $filing $(value .state), decision by $(value .deadline.date)"

# 5. A file: one application a line, the second one with a wrong telephone number.
application "$(printf %06d "$(expr "$number" + 1)")" | jq -c . > "$work/filings.jsonl"
application "$(printf %06d "$(expr "$number" + 2)")" |
    jq -c '.subject.responsible.mobile = "12345"' >> "$work/filings.jsonl"
call POST /api/v1/imports/filings -H 'Content-Type: application/x-ndjson' \
    --data-binary @"$work/filings.jsonl"
import=$(value .id)
until value .state | grep -Eqx 'COMPLETED|REFUSED|FAILED'; do
    sleep 1
    call GET "/api/v1/imports/$import"
done
echo "import $import $(value .state): $(value .rows.accepted) accepted, $(value .rows.rejected) rejected"
next=/api/v1/imports/$import/report
while [ -n "$next" ]; do
    call GET "$next"
    value '.items[] | "  row \(.row): filing \(.filing) \(.state) \([.findings[].code] | join(" "))"'
    next=$(sed -n 's/^[Ll]ink: <\(.*\)>; rel="next".*/\1/p' "$work/headers")
done
call GET "/api/v1/imports/$import/rejected.csv"
cat "$work/body"

# 6. Events, each acknowledged once it is worked through; what is not, comes again.
while :; do
    call GET "/api/v1/events?after=$after&limit=100"
    value '.items[] | "\(.id) \(.type) \(.filing) \(.details | tojson)"' > "$work/events"
    [ -s "$work/events" ] || break
    while read -r event told; do
        echo "event $event $told"
        call POST "/api/v1/events/$event/ack"
        after=$event
    done < "$work/events"
done
