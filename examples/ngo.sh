#!/bin/sh
# An NGO's first ten minutes: check the workbook, read the report, see what is due.
#
#     sh examples/ngo.sh [FOLDER]
#
# Needs `pip install 'tipcore[cli]'`. Exit codes of `tipcore check`: 0 no breach and no faulty
# row, 1 a breach or a faulty row, 2 unusable input; 1 is expected here.
set -u
cd "$(dirname "$0")/data" || exit 2
out=${1:-$(mktemp -d)}

# The report as a page that prints. Faulty rows are kept apart, with the reasons; that file
# holds personal data.
tipcore check htcds-workbook.xlsx --as-of 2022-03-31 --profile lesotho \
    --format html --output "$out/report.html" --rejects "$out/rejects.csv"
[ $? -le 1 ] || exit 2

# The same cases in native JSON, on the screen; then what an obligation asks, and why.
tipcore check cases.jsonl --as-of 2025-06-30 --select CHI,RBA
[ $? -le 1 ] || exit 2
tipcore explain CHI044 || exit 2

# What is due in the next month, and by whom.
tipcore agenda cases.jsonl --as-of 2025-06-30 --days 30 || exit 2
echo "The report is in $out/report.html"
