"""Makes the table of compare.sh from its CSV files. Times are shown against Jackson alone on the same work (UNIT)."""
import csv
import glob
import os
import statistics
import sys

UNIT = "ReceivingBenchmark.tree SMALL"
UNITS = {"ns/op": 1e-3, "us/op": 1.0, "ms/op": 1e3}


def read(folder, which):
    times, bytes_ = {}, {}
    for path in sorted(glob.glob(os.path.join(folder, f"{which}-*.csv"))):
        with open(path) as file:
            for row in csv.DictReader(file):
                name, _, what = row["Benchmark"].partition(":")
                parameters = [row[column] for column in row if column.startswith("Param") and row[column]]
                key = " ".join([".".join(name.split(".")[-2:])] + parameters)
                if not what:
                    times.setdefault(key, []).append(float(row["Score"]) * UNITS[row["Unit"]])
                elif what.endswith("gc.alloc.rate.norm"):
                    bytes_.setdefault(key, []).append(float(row["Score"]))
    median = lambda all_: {key: statistics.median(values) for key, values in all_.items()}
    return median(times), median(bytes_)


def baseline(path):
    times, bytes_ = {}, {}
    if os.path.exists(path):
        with open(path) as file:
            for line in file:
                if line.strip() and not line.startswith("#"):
                    key, ratio, size = (part.strip() for part in line.split("|"))
                    times[key], bytes_[key] = float(ratio), float(size)
    return times, bytes_


def ratios(times):
    unit = times.get(UNIT)
    return {key: time / unit for key, time in times.items()} if unit else {}


here, here_bytes = read(sys.argv[1], 0)
there, there_bytes = read(sys.argv[1], 1)
if there:
    print("# step | time of this checkout / time of the other | bytes here | bytes there")
    for key in sorted(here):
        print(f"{key} | {here[key] / there[key]:.2f} | {here_bytes[key]:.0f} | {there_bytes[key]:.0f}")
else:
    before, before_bytes = baseline(sys.argv[2])
    mine = ratios(here)
    print(f"# step | time / time of {UNIT} | bytes an operation")
    for key in sorted(mine):
        print(f"{key} | {mine[key]:.2f} | {here_bytes[key]:.0f}")
    for key in sorted(mine):
        if key in before:
            print(f"# {key}: time {mine[key] / before[key]:.2f}, bytes {here_bytes[key] / before_bytes[key]:.2f} "
                  "times the baseline's")
