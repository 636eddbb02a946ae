/**
 * The tests of docs/cookbook. A {@code Recipe} is a page; a {@code Kitchen} runs its route, as it stands in the page, beside
 * the simulator:
 *
 * <pre>{@code
 * try (Kitchen kitchen = new Kitchen(simulator).set("sales", SALES).cook("ivr-menu")) {
 *     kitchen.caller().dials(kitchen.bot()).hears("menu.wav").presses("1").isTransferredTo(sales);
 * }
 * }</pre>
 */
package io.github.graphcalls.examples.cookbook;
