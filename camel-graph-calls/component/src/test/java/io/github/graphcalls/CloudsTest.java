package io.github.graphcalls;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.graph.Cloud;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloudsTest {

    private final DefaultCamelContext context = new DefaultCamelContext();

    @AfterEach
    void stop() {
        context.stop();
    }

    @ParameterizedTest
    @CsvSource({
        "global, https://graph.microsoft.com, https://login.microsoftonline.com",
        "usGov, https://graph.microsoft.us, https://login.microsoftonline.us",
        "usGovDod, https://dod-graph.microsoft.us, https://login.microsoftonline.us",
        "china, https://microsoftgraph.chinacloudapi.cn, https://login.chinacloudapi.cn"
    })
    void aCloudSetsTheHostTheLoginAndTheScopeTogether(String option, String host, String login) {
        GraphCallsEndpoint endpoint =
                context.getEndpoint("graph-calls:get?callId=c1&cloud=" + option, GraphCallsEndpoint.class);

        Cloud cloud = endpoint.getConfiguration().getCloud();

        assertThat(ProducerSettings.of(endpoint).address().of("/communications/calls"))
                .isEqualTo(host + "/v1.0/communications/calls");
        assertThat(cloud.loginUrl()).isEqualTo(login);
        assertThat(cloud.scope()).isEqualTo(host + "/.default");
    }
}
