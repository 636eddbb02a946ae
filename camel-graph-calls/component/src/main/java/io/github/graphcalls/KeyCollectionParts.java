package io.github.graphcalls;

import io.github.graphcalls.operation.Await;
import io.github.graphcalls.operation.CallOperation;
import io.github.graphcalls.operation.KeyQuestion.Prompts;
import io.github.graphcalls.operation.KeyTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.apache.camel.AsyncProducer;
import org.apache.camel.Exchange;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.support.service.ServiceSupport;

/**
 * What an endpoint {@code collectTones} is made of: the terms of its question, and the operations that it consists of, each
 * by a producer of its own that the options of the endpoint configure.
 */
final class KeyCollectionParts extends ServiceSupport {

    private final GraphCallsEndpoint endpoint;
    private final KeyTerms terms;
    private final boolean keepsEarlyKeys;
    private final GraphCallsProducer subscribe;
    private final GraphCallsProducer cancel;
    private final Map<List<Prompts>, GraphCallsProducer> players;

    KeyCollectionParts(GraphCallsEndpoint endpoint) {
        this.endpoint = endpoint;
        GraphCallsConfiguration options = endpoint.getConfiguration();
        this.terms = terms(options);
        this.keepsEarlyKeys = options.isKeepEarlyKeys();
        this.subscribe = part(CallOperation.SUBSCRIBE_TO_TONE, UnaryOperator.identity());
        this.cancel = part(CallOperation.CANCEL_MEDIA_PROCESSING, UnaryOperator.identity());
        String question = options.getPrompts();
        this.players = Map.of(
                List.of(Prompts.QUESTION), player(question),
                List.of(Prompts.AFTER_SILENCE, Prompts.QUESTION), player(both(options.getSilencePrompts(), question)),
                List.of(Prompts.AFTER_WRONG, Prompts.QUESTION), player(both(options.getWrongPrompts(), question)));
    }

    private static KeyTerms terms(GraphCallsConfiguration options) {
        return new KeyTerms(
                options.getMaxDigits(),
                Optional.ofNullable(options.getTerminator()).map(KeyCollectionParts::key),
                options.getFirstDigitTimeout(),
                options.getInterDigitTimeout(),
                options.isBargeIn() ? KeyTerms.BargeIn.ALLOWED : KeyTerms.BargeIn.IGNORED,
                pattern(options.getPattern()),
                options.getRetries());
    }

    /** Options name the keys 1, star and pound. */
    private static String key(String option) {
        String key = Map.of("star", "*", "pound", "#").getOrDefault(option.trim(), option.trim());
        if (!key.matches("[0-9*#]")) {
            throw new IllegalArgumentException("terminator is '" + option + "'. Set one key: 0 to 9, star or pound.");
        }
        return key;
    }

    private static Pattern pattern(String option) {
        try {
            return Pattern.compile(Objects.requireNonNullElse(option, ".+"));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "pattern is '" + option + "', which is no regular expression: " + e.getDescription() + ".", e);
        }
    }

    private static String both(String first, String then) {
        List<String> all = new ArrayList<>();
        all.add(first);
        all.add(then);
        return all.stream().filter(Objects::nonNull).collect(Collectors.joining(","));
    }

    private GraphCallsProducer player(String prompts) {
        return part(CallOperation.PLAY_PROMPT, options -> {
            options.setPrompts(prompts);
            options.setAwait(Await.COMPLETED);
            return options;
        });
    }

    private GraphCallsProducer part(CallOperation operation, UnaryOperator<GraphCallsConfiguration> options) {
        return endpoint.part(operation, options).operationProducer();
    }

    @Override
    protected void doStart() {
        ServiceHelper.startService(subscribe, cancel);
        ServiceHelper.startService(players.values());
    }

    @Override
    protected void doStop() {
        ServiceHelper.stopService(subscribe, cancel);
        ServiceHelper.stopService(players.values());
    }

    KeyTerms terms() {
        return terms;
    }

    boolean keepsEarlyKeys() {
        return keepsEarlyKeys;
    }

    AsyncProducer subscribe() {
        return subscribe;
    }

    AsyncProducer cancel() {
        return cancel;
    }

    AsyncProducer player(List<Prompts> prompts) {
        return players.get(prompts);
    }

    Exchange exchange(String callId) {
        Exchange exchange = endpoint.createExchange();
        exchange.getMessage().setHeader(GraphCallsConstants.CALL_ID, callId);
        return exchange;
    }
}
