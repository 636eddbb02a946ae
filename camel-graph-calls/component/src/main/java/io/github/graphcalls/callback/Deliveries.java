package io.github.graphcalls.callback;

import java.util.Arrays;

/**
 * The deliveries of what stood in one message, by their places. Those that have succeeded, which nearly all have nearly always,
 * take no room of their own. For any number of threads.
 */
final class Deliveries {

    private static final Delivery[] NONE = {};
    /** Most messages tell one thing. */
    private static final Delivery[] ONE_SUCCEEDED = {Delivery.SUCCEEDED};

    private Delivery[] places = NONE;

    /** The delivery of what stands at a place, from 0; it begins with the first that asks for it. */
    synchronized Delivery at(int place) {
        return place < places.length && places[place] != null ? places[place] : anew(place);
    }

    /** Another delivery is at a place from now on. */
    synchronized Delivery anew(int place) {
        if (place >= places.length || places == ONE_SUCCEEDED) {
            places = Arrays.copyOf(places, Math.max(place + 1, 2 * places.length));
        }
        places[place] = new Delivery(succeeded -> hasSucceeded(place, succeeded));
        return places[place];
    }

    private synchronized void hasSucceeded(int place, Delivery delivery) {
        if (places[place] != delivery) {
            return; // another one has come in its place
        }
        if (places.length == 1) {
            places = ONE_SUCCEEDED;
        } else {
            places[place] = Delivery.SUCCEEDED;
        }
    }
}
