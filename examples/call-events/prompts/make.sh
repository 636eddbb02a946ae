#!/bin/sh
# Makes the prompts: speech by espeak-ng from each text in this folder, by sox brought into the form that the service plays,
# WAV with one channel, 16 bits, 16 kHz (Debian: apt-get install espeak-ng sox).
# -R and -D keep sox from adding noise, so that the same text gives the same file.
set -eu
cd "$(dirname "$0")"
out=../src/main/resources/prompts
mkdir -p "$out"
for text in *.txt; do
    speech=$out/${text%.txt}.wav
    espeak-ng -v en-gb -s 170 --stdout -f "$text" | sox -R -t wav - -D -c 1 -b 16 -r 16000 "$speech"
done
