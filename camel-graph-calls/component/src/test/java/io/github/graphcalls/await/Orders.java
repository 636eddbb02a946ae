package io.github.graphcalls.await;

import java.util.ArrayList;
import java.util.List;

/** All orders in which some or all of the steps can happen; Graph answers in each, and nothing is repeated before it was told. */
final class Orders {

    private Orders() {}

    static List<List<Step>> of(List<Step> steps) {
        List<List<Step>> orders = new ArrayList<>();
        grow(new ArrayList<>(), steps, orders);
        return orders;
    }

    private static void grow(List<Step> order, List<Step> steps, List<List<Step>> orders) {
        if (order.contains(Step.ANSWER)) {
            orders.add(List.copyOf(order));
        }
        for (Step step : steps) {
            boolean repeats = step == Step.OUTCOME_AGAIN;
            if (!order.contains(step) && (!repeats || order.contains(Step.OUTCOME))) {
                order.add(step);
                grow(order, steps, orders);
                order.remove(order.size() - 1);
            }
        }
    }
}
