package io.github.graphcalls.simulator;

/**
 * Chance that comes out the same in each run: a throw is a hash of the seed and of what it is thrown for, so that it does
 * not matter which thread throws first.
 */
record Dice(long seed) {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    /** From 0 up to, but not including, 1. */
    double share(String what) {
        return (hash(what) >>> 11) * 0x1.0p-53;
    }

    /** From 0 up to, but not including, the bound. */
    int oneOf(int bound, String what) {
        return (int) Long.remainderUnsigned(hash(what), bound);
    }

    private long hash(String what) {
        long hash = FNV_OFFSET;
        for (int index = 0; index < what.length(); index++) {
            hash = (hash ^ what.charAt(index)) * FNV_PRIME;
        }
        return mixed(hash ^ mixed(seed));
    }

    /** FNV leaves texts that differ in their last characters close to each other; this spreads them (SplitMix64's end). */
    private static long mixed(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
