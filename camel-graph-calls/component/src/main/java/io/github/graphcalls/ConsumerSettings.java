package io.github.graphcalls;

import io.github.graphcalls.callback.CallEvent;
import io.github.graphcalls.callback.DoorSettings;
import io.github.graphcalls.callback.DoorSettings.TokenCheck;
import io.github.graphcalls.graph.ServiceUrl;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/** Turns the options of a consumer into checked settings. What is missing or contradicts is said in one sentence. */
final class ConsumerSettings {

    private ConsumerSettings() {}

    /** @throws IllegalArgumentException naming the option to set */
    static DoorSettings of(GraphCallsConfiguration options) {
        CallEvent.parse(options.getEvents());
        if (options.getMaximumDeliveries() < 1) {
            throw new IllegalArgumentException("maximumDeliveries is " + options.getMaximumDeliveries()
                    + ", but a notification is delivered once at least. Set it to 1 or more.");
        }
        boolean check = options.isValidateToken();
        if (check && isBlank(options.getApplicationId())) {
            throw new IllegalArgumentException("graph-calls:notifications checks the token of each callback against the"
                    + " application's id, which is missing. Set the option applicationId.");
        }
        return new DoorSettings(
                options.getPath(),
                check ? options.getApplicationId() : "",
                check ? issuers(options) : Set.of(),
                list(options.getTenants()),
                check ? openIdConfigurationUrl(options) : "",
                options.getClockSkew(),
                check ? TokenCheck.ON : TokenCheck.OFF,
                options.getMaxBodySize(),
                options.getAcknowledgeTimeout(),
                options.getMaxHeldAnswers());
    }

    private static Set<String> issuers(GraphCallsConfiguration options) {
        Set<String> issuers = list(options.getIssuers());
        if (issuers.isEmpty()) {
            issuers = Set.copyOf(options.getCloud().issuers());
        }
        if (issuers.isEmpty()) {
            throw unknown(options, "Who issues", "issuers");
        }
        return issuers;
    }

    private static String openIdConfigurationUrl(GraphCallsConfiguration options) {
        String url = options.getOpenIdConfigurationUrl();
        return isBlank(url)
                ? options.getCloud()
                        .openIdConfigurationUrl()
                        .orElseThrow(
                                () -> unknown(options, "Where the keys are published of", "openIdConfigurationUrl"))
                : ServiceUrl.checked("openIdConfigurationUrl", url.trim()).toString();
    }

    private static IllegalArgumentException unknown(GraphCallsConfiguration options, String what, String option) {
        return new IllegalArgumentException(what + " the callback tokens of cloud " + options.getCloud()
                + " is not known to this component. Set the option " + option + ".");
    }

    private static Set<String> list(String option) {
        Set<String> values = new LinkedHashSet<>();
        if (!isBlank(option)) {
            Arrays.stream(option.split(","))
                    .map(String::trim)
                    .filter(v -> !v.isEmpty())
                    .forEach(values::add);
        }
        return values;
    }

    private static boolean isBlank(String option) {
        return option == null || option.isBlank();
    }
}
