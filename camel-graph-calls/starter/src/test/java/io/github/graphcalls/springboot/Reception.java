package io.github.graphcalls.springboot;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** An application as users write it: its routes, and nothing of the component's. */
@SpringBootConfiguration
@EnableAutoConfiguration
class Reception {

    /** A permit for each event that the slow route has begun with. */
    final Semaphore begun = new Semaphore(0);

    /** What it waits for then. */
    final CountDownLatch mayEnd = new CountDownLatch(1);

    @Bean
    RouteBuilder greeting() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("graph-calls:notifications?events=incoming")
                        .routeId("greeting")
                        .to("graph-calls:answer?await=mediaActive")
                        .to("graph-calls:playPrompt?prompts=classpath:prompts/greeting.wav&await=completed")
                        .to("graph-calls:hangUp");
                from("graph-calls:notifications?events=incoming&path=/api/slow&acknowledge=completed")
                        .routeId("slow")
                        .process(exchange -> {
                            begun.release();
                            mayEnd.await();
                        });
            }
        };
    }
}
