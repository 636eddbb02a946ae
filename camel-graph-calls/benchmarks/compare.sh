#!/usr/bin/env bash
# Compares what the steps cost in this checkout with what they cost in another, in one interleaved run:
#   compare.sh OTHER_CHECKOUT [ROUNDS] [JMH PATTERN]
# Both are built. The benchmarks are this checkout's own, so that both run the same code around the component.
# Without OTHER_CHECKOUT ("-"), this checkout is compared with baseline.txt.
# The table has medians over the rounds of times as ratios, and bytes allocated: those hardly depend on the machine.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
other=${1:?"usage: compare.sh OTHER_CHECKOUT|- [ROUNDS] [PATTERN]"}
rounds=${2:-3}
pattern=${3:-Benchmark}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

built() { mvn -q -B -f "$1/pom.xml" -pl :camel-graph-calls -am -DskipTests -Dmaven.javadoc.skip package; }

built "$root"
mvn -q -B -f "$root/pom.xml" -pl :camel-graph-calls-benchmarks -am -DskipTests -Dmaven.javadoc.skip package \
  dependency:build-classpath -Dmdep.outputFile="$work/classpath"
classpath=$(tr ':' '\n' <"$work/classpath" | grep -v '/component/target/' | paste -sd:)
components=("$root/camel-graph-calls/component/target/classes")
if [ "$other" != - ]; then
  built "$other"
  components+=("$(cd "$other" && pwd)/camel-graph-calls/component/target/classes")
fi
for round in $(seq "$rounds"); do
  for i in "${!components[@]}"; do
    java -cp "${components[$i]}:$here/target/classes:$classpath" org.openjdk.jmh.Main "$pattern" -f 1 -wi 2 -w 1 -i 3 -r 1 \
      -jvmArgs "-Xmx512m -XX:+UseSerialGC -Dorg.slf4j.simpleLogger.defaultLogLevel=warn" -prof gc \
      -rf csv -rff "$work/$i-$round.csv" >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
    echo "round $round of $rounds: ${components[$i]}" >&2
  done
done
python3 "$here/compare.py" "$work" "$here/baseline.txt"
