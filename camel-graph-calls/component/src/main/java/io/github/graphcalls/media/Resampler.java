package io.github.graphcalls.media;

/**
 * Brings samples to the service's rate. Java's own resampling lets tones that the new rate cannot hold come back as hiss,
 * or adds to the end; this one is a windowed sinc filter.
 */
final class Resampler {

    /** Zero crossings of the filter on each side: more are sharper and slower. */
    private static final int CROSSINGS = 16;

    /** A little below half the lower rate, so that the filter's slope ends there. */
    private static final double EDGE = 0.92;

    private final int from;
    private final int to;
    private final double cutoff;
    private final int reach;
    private final float[][] phases;

    /**
     * @param from samples a second that come
     * @param to samples a second that are wanted
     */
    Resampler(int from, int to) {
        int common = greatestCommonDivisor(from, to);
        this.from = from / common;
        this.to = to / common;
        this.cutoff = EDGE * Math.min(1, (double) to / from);
        this.reach = (int) Math.ceil(CROSSINGS / cutoff);
        this.phases = new float[this.to][];
    }

    float[] resampled(float[] samples) {
        if (from == to) {
            return samples;
        }
        float[] resampled = new float[(int) ((long) samples.length * to / from)];
        for (int i = 0; i < resampled.length; i++) {
            long position = (long) i * from;
            int nearest = (int) (position / to);
            float[] weights = weights((int) (position % to));
            double sum = 0;
            int first = nearest - reach + 1;
            for (int tap = Math.max(0, -first); tap < weights.length && first + tap < samples.length; tap++) {
                sum += weights[tap] * samples[first + tap];
            }
            resampled[i] = (float) sum;
        }
        return resampled;
    }

    /** For positions that lie that many {@code to}-ths behind a sample. They add up to one. */
    private float[] weights(int phase) {
        if (phases[phase] == null) {
            double[] exact = new double[2 * reach];
            double sum = 0;
            for (int tap = 0; tap < exact.length; tap++) {
                exact[tap] = weight(tap - reach + 1 - (double) phase / to);
                sum += exact[tap];
            }
            phases[phase] = new float[exact.length];
            for (int tap = 0; tap < exact.length; tap++) {
                phases[phase][tap] = (float) (exact[tap] / sum);
            }
        }
        return phases[phase];
    }

    private double weight(double distance) {
        double x = Math.PI * distance * cutoff;
        double sinc = x == 0 ? 1 : Math.sin(x) / x;
        double place = Math.min(1, Math.abs(distance) / reach);
        return sinc * (0.42 + 0.5 * Math.cos(Math.PI * place) + 0.08 * Math.cos(2 * Math.PI * place)); // Blackman
    }

    private static int greatestCommonDivisor(int one, int other) {
        return other == 0 ? one : greatestCommonDivisor(other, one % other);
    }
}
