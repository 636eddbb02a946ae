package io.github.graphcalls.durable;

import io.github.graphcalls.GraphCallsComponent;
import io.github.graphcalls.GraphCallsConfiguration;
import io.github.graphcalls.GraphCallsConstants;
import io.github.graphcalls.RejoinPolicy;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * An application that is killed, which makes calls and joins meetings when it is told to by HTTP, and whose meetings are
 * joined again after a restart. It is a process of its own.
 */
public final class CustodyBot extends RouteBuilder {

    private static final String CALL = "/call/";
    private static final String JOIN = "/join/";

    private final CrashTerms terms;

    private CustodyBot(CrashTerms terms) {
        this.terms = terms;
    }

    /** @param arguments as {@link CrashTerms} says */
    public static void main(String[] arguments) {
        int code = 1;
        try {
            start(CrashTerms.of(arguments));
            System.out.println(CrashBot.READY);
            while (System.in.read() >= 0) {
                // until the test is over, or was ended
            }
            code = 0;
        } catch (Exception e) {
            e.printStackTrace();
        } finally {
            Runtime.getRuntime().halt(code);
        }
    }

    private static void start(CrashTerms terms) throws Exception {
        DefaultCamelContext context = new DefaultCamelContext();
        VertxPlatformHttpServerConfiguration http = new VertxPlatformHttpServerConfiguration();
        http.setBindHost("127.0.0.1");
        http.setBindPort(terms.port());
        context.addService(new VertxPlatformHttpServer(http));
        GraphCallsComponent component = context.getComponent("graph-calls", GraphCallsComponent.class);
        component.setStoreUrl(terms.storeUrl());
        component.setRejoinPolicy(RejoinPolicy.ON_RESTART);
        GraphCallsConfiguration options = component.getConfiguration();
        options.setBaseUrl(terms.graphUrl());
        options.setCallbackUri(at(terms, CrashBot.PATH).toString());
        options.setApplicationId(terms.applicationId());
        options.setAccessToken(terms.accessToken());
        options.setOpenIdConfigurationUrl(terms.openIdConfigurationUrl());
        context.addRoutes(new CustodyBot(terms));
        context.start();
    }

    private static URI at(CrashTerms terms, String path) {
        return URI.create("http://127.0.0.1:" + terms.port() + path);
    }

    /** Where a POST makes a call to somebody, and is answered with its id once it is up. */
    static URI calling(CrashTerms terms, String number) {
        return at(terms, CALL + number);
    }

    /** Where a POST joins a meeting, and is answered with the call's id once that is up. */
    static URI joining(CrashTerms terms, String number) {
        return at(terms, JOIN + number);
    }

    /** What routes were told so far, in all starts, as {@link CustodyNode#line} has it. */
    static List<String> told(CrashTerms terms) throws IOException {
        return Files.exists(terms.ledger()) ? Files.readAllLines(terms.ledger()) : List.of();
    }

    @Override
    public void configure() {
        from("graph-calls:notifications?events=established,terminated")
                .routeId("life")
                .process(exchange -> note(CustodyNode.line(exchange)));
        from("platform-http:" + CALL + "{number}?httpMethodRestrict=POST")
                .setHeader("CamelGraphCallsTargets", simple("+${header.number}"))
                .to("graph-calls:create?await=mediaActive")
                .setBody(header(GraphCallsConstants.CALL_ID));
        from("platform-http:" + JOIN + "{number}?httpMethodRestrict=POST")
                .setHeader("CamelGraphCallsJoinMeetingId", header("number"))
                .to("graph-calls:join?await=mediaActive")
                .setBody(header(GraphCallsConstants.CALL_ID));
    }

    private void note(String line) throws IOException {
        Path ledger = terms.ledger();
        Files.writeString(ledger, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
