package io.github.graphcalls;

import io.github.graphcalls.callback.Acknowledge;
import io.github.graphcalls.graph.Cloud;
import io.github.graphcalls.operation.ApiVersion;
import io.github.graphcalls.operation.Await;
import java.time.Duration;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * Options that an endpoint may set for itself and otherwise takes from the component. Camel fills this class; what it says
 * is checked and read once, when an endpoint or consumer starts.
 */
@UriParams
public class GraphCallsConfiguration implements Cloneable {

    // ---- service

    @UriParam(
            label = "service",
            defaultValue = "global",
            description =
                    "The Microsoft cloud of the tenant. It sets Graph's host, the login host, the scope of tokens,"
                            + " and the keys and issuers of callback tokens together.")
    private Cloud cloud = Cloud.GLOBAL;

    @UriParam(
            label = "service",
            description = "Scheme, host and port of Graph, without a version. By default that of the cloud."
                    + " http is accepted for loopback addresses alone.")
    private String baseUrl;

    @UriParam(label = "service", defaultValue = "v1.0", description = "The version of Graph's API.")
    private ApiVersion apiVersion = ApiVersion.V1_0;

    @UriParam(
            label = "service",
            defaultValue = "false",
            description = "Whether to use the beta's former paths below /app/calls. Needs apiVersion=beta.")
    private boolean legacyPaths;

    // ---- security

    @UriParam(
            label = "security",
            description = "The application's (client) id in Microsoft Entra. Callback tokens must be issued for it.")
    private String applicationId;

    @UriParam(
            label = "security",
            secret = true,
            description =
                    "A ready access token for Graph, for trying things out. It is used until it ends and not renewed.")
    private String accessToken;

    @UriParam(
            label = "consumer,security",
            description =
                    "Issuers of callback tokens that are trusted, separated by commas. By default those of the cloud.")
    private String issuers;

    @UriParam(
            label = "consumer,security",
            description =
                    "Ids of the tenants that may call, separated by commas. By default all may. With this set, a token"
                            + " that names no tenant is refused.")
    private String tenants;

    @UriParam(
            label = "consumer,security",
            description = "Where the keys of callback tokens are published. By default that of the cloud.")
    private String openIdConfigurationUrl;

    @UriParam(
            label = "consumer,security",
            defaultValue = "5m",
            description =
                    "How far the clocks of the service and of this machine may differ when a token's times are checked.")
    private Duration clockSkew = Duration.ofMinutes(5);

    @UriParam(
            label = "consumer,security",
            defaultValue = "true",
            description =
                    "Whether the bearer token of callbacks is checked. Switch it off only where nobody but yourself"
                            + " can reach the door.")
    private boolean validateToken = true;

    // ---- common

    @UriParam(
            label = "common",
            defaultValue = "typed",
            description = "What message bodies are: typed (records), json (Jackson's JsonNode), map or string.")
    private BodyType bodyType = BodyType.TYPED;

    // ---- consumer

    @UriParam(
            label = "consumer",
            description =
                    "The events to receive, separated by commas. By default all that are not derived from others.")
    private String events;

    @UriParam(
            label = "consumer",
            defaultValue = "/api/calls",
            description = "The path on the platform's HTTP server at which the service's notifications are received.")
    private String path = "/api/calls";

    @UriParam(
            label = "consumer",
            defaultValue = "received",
            description =
                    "When a notification is acknowledged to the service: once it is received, or once the route has"
                            + " completed; a route that failed then answers 500, and the service may send it again.")
    private Acknowledge acknowledge = Acknowledge.RECEIVED;

    @UriParam(
            label = "consumer,advanced",
            defaultValue = "10s",
            description =
                    "How long an answer to the service may be held back, by a route with acknowledge=completed or by"
                            + " a full queue, before it is 503.")
    private Duration acknowledgeTimeout = Duration.ofSeconds(10);

    @UriParam(
            label = "consumer,advanced",
            defaultValue = "8",
            description =
                    "How many answers may be held back at a time; beyond that the answer is 503. Each of them occupies"
                            + " a thread of the HTTP server, which has 20.")
    private int maxHeldAnswers = 8;

    @UriParam(
            label = "consumer,advanced",
            defaultValue = "1048576",
            description = "The largest body of a callback in bytes. A larger one is answered with 413.")
    private int maxBodySize = 1024 * 1024;

    // ---- producer

    @UriParam(
            label = "producer",
            defaultValue = "response",
            description =
                    "When the exchange goes on: with the HTTP answer (response), the operation's outcome (completed),"
                            + " or when the call gets to a state (established, mediaActive, terminated).")
    private Await await = Await.RESPONSE;

    @UriParam(
            label = "producer",
            description = "How long to await what await says. The default is that of the operation.")
    private Duration awaitTimeout;

    @UriParam(label = "producer", description = "The id of the call, unless the header CamelGraphCallsCallId has it.")
    private String callId;

    public GraphCallsConfiguration copy() {
        try {
            return (GraphCallsConfiguration) clone();
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }

    public Cloud getCloud() {
        return cloud;
    }

    public void setCloud(Cloud cloud) {
        this.cloud = cloud;
    }

    public String getBaseUrl() {
        return baseUrl;
    }

    public void setBaseUrl(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    public ApiVersion getApiVersion() {
        return apiVersion;
    }

    public void setApiVersion(ApiVersion apiVersion) {
        this.apiVersion = apiVersion;
    }

    public boolean isLegacyPaths() {
        return legacyPaths;
    }

    public void setLegacyPaths(boolean legacyPaths) {
        this.legacyPaths = legacyPaths;
    }

    public String getApplicationId() {
        return applicationId;
    }

    public void setApplicationId(String applicationId) {
        this.applicationId = applicationId;
    }

    public String getAccessToken() {
        return accessToken;
    }

    public void setAccessToken(String accessToken) {
        this.accessToken = accessToken;
    }

    public String getIssuers() {
        return issuers;
    }

    public void setIssuers(String issuers) {
        this.issuers = issuers;
    }

    public String getTenants() {
        return tenants;
    }

    public void setTenants(String tenants) {
        this.tenants = tenants;
    }

    public String getOpenIdConfigurationUrl() {
        return openIdConfigurationUrl;
    }

    public void setOpenIdConfigurationUrl(String openIdConfigurationUrl) {
        this.openIdConfigurationUrl = openIdConfigurationUrl;
    }

    public Duration getClockSkew() {
        return clockSkew;
    }

    public void setClockSkew(Duration clockSkew) {
        this.clockSkew = clockSkew;
    }

    public boolean isValidateToken() {
        return validateToken;
    }

    public void setValidateToken(boolean validateToken) {
        this.validateToken = validateToken;
    }

    public BodyType getBodyType() {
        return bodyType;
    }

    public void setBodyType(BodyType bodyType) {
        this.bodyType = bodyType;
    }

    public String getEvents() {
        return events;
    }

    public void setEvents(String events) {
        this.events = events;
    }

    public String getPath() {
        return path;
    }

    public void setPath(String path) {
        this.path = path;
    }

    public Acknowledge getAcknowledge() {
        return acknowledge;
    }

    public void setAcknowledge(Acknowledge acknowledge) {
        this.acknowledge = acknowledge;
    }

    public Duration getAcknowledgeTimeout() {
        return acknowledgeTimeout;
    }

    public void setAcknowledgeTimeout(Duration acknowledgeTimeout) {
        this.acknowledgeTimeout = acknowledgeTimeout;
    }

    public int getMaxHeldAnswers() {
        return maxHeldAnswers;
    }

    public void setMaxHeldAnswers(int maxHeldAnswers) {
        this.maxHeldAnswers = maxHeldAnswers;
    }

    public int getMaxBodySize() {
        return maxBodySize;
    }

    public void setMaxBodySize(int maxBodySize) {
        this.maxBodySize = maxBodySize;
    }

    public Await getAwait() {
        return await;
    }

    public void setAwait(Await await) {
        this.await = await;
    }

    public Duration getAwaitTimeout() {
        return awaitTimeout;
    }

    public void setAwaitTimeout(Duration awaitTimeout) {
        this.awaitTimeout = awaitTimeout;
    }

    public String getCallId() {
        return callId;
    }

    public void setCallId(String callId) {
        this.callId = callId;
    }
}
